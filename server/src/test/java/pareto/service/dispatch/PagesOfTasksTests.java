package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// The same through the browser, without script.
class PagesOfTasksTests extends ShopsOfARetailer {

    @Test
    void sendOutWhatWasLookedAt() {
        UUID version = lines();
        Visitor manager = visitor(owner);
        assertThat(manager.get(page()).body()).contains("Not sent out yet", "Send out");
        List<Chosen> shops = shops("广州", "长沙");
        var form = new ArrayList<>(List.of(Map.entry("playbook", version.toString())));
        shops.forEach(one -> form.add(Map.entry("site", one.origin().toString())));
        manager.get(page() + "/new");
        assertThat(manager.post(page() + "/preview", form).body())
                .contains("2 sites, 5 tasks", "卢清", "程禾", "nobody there, head of department")
                .doesNotContain("name=\"city." + shops.getFirst().origin());
        assertThat(all()).isEmpty();
        assertThat(manager.post(page(), form).statusCode()).isEqualTo(302);
        assertThat(manager.get(page()).body())
                .contains("云帆天河店", "Nobody of " + department + " works in 长沙", "Sent out the same day 2 / 2")
                .contains("2 sites: 0 through · <span translate=\"no\">survey</span> 2");
        assertThat(manager.get(page() + "/time").body()).contains("0 late, 0 due soon, 2 in order", "by the limits");
        assertThat(manager.get(page() + "/likelihood").body()).contains("No date was promised");
        assertThat(manager.get(page() + "/team").body()).contains("3 people, dissolved at closing", "卢清");
    }

    @Test
    void askForTheCityOfAnAccountWithoutAPlace() {
        UUID version = lines();
        Visitor manager = visitor(owner);
        String place = retail.id().toString();
        var form = new HashMap<>(Map.of("playbook", version.toString(), "site", place));
        assertThat(manager.post(page(), form).body()).contains("Say in which city 云帆零售 is");
        assertThat(manager.post(page() + "/preview", form).body())
                .contains("Say in which city 云帆零售 is", "Look first")
                .doesNotContain("Send out now");
        form.put("city." + place, "深圳");
        assertThat(manager.post(page(), form).statusCode()).isEqualTo(302);
        assertThat(task("survey", "深圳").assignee()).isEqualTo(head.id());
    }

    @Test
    void showWhatIsDoneOnceWithoutASite() {
        UUID version = released(once("check", 8), once("answer", 8, "check"));
        Visitor manager = visitor(owner);
        manager.get(page() + "/new");
        var form = Map.of("playbook", version.toString());
        assertThat(manager.post(page() + "/preview", form).body()).contains("0 sites, 2 tasks", "Send out now");
        assertThat(manager.post(page(), form).statusCode()).isEqualTo(302);
        assertThat(all()).hasSize(2);
        assertThat(manager.get(page() + "/likelihood").body()).contains("No date was promised");
    }

    @Test
    void offerOnlyTheVersionReleasedLast() {
        UUID old = released(site("survey", 8));
        house.asSystem(() -> {
            UUID playbook = playbooks.find(old).orElseThrow().playbook();
            playbooks.draft(playbook, 2, new Playbook(List.of(site("build", 8))));
            playbooks.release(playbooks.of(playbook).getFirst());
        });
        Visitor manager = visitor(owner);
        manager.get(page() + "/new");
        var form = Map.of(
                "playbook",
                old.toString(),
                "site",
                shops("广州").getFirst().origin().toString());
        assertThat(manager.post(page(), form).body()).contains("There is a newer version");
        String address = house.asSystem(() -> playbooks.find(old)).orElseThrow().address();
        assertThat(manager.get(address + "?version=1").body()).contains("Superseded");
        assertThat(manager.get(address).body()).contains("In use").doesNotContain("Superseded");
    }

    @Test
    void doNotCountAsDoneWhatNeedNotBeDone() {
        sent(released(site("survey", 8)), "广州", "西安");
        Task task = task("survey", "广州");
        house.as(owner.id(), () -> {
            work.drop(task.id().id(), "门店不开了");
            return true;
        });
        done("survey", "西安");
        assertThat(visitor(owner).get(page()).body())
                .contains("2 sites: 1 through · 1 left out", "Left out", "0 of 0 steps done", "1 of 1 step done");
    }

    @Test
    void nameTheCityWhereAStepIsAlwaysDone() {
        Step plain = site("survey", 8);
        Step fixed = new Step(
                "test",
                "test",
                Scope.SITE,
                builders,
                new CityRule.Fixed("成都"),
                plain.limit(),
                List.of(),
                false,
                List.of(),
                List.of());
        sent(released(fixed), "广州");
        assertThat(visitor(owner).get(page()).body()).contains("Nobody of " + department + " works in 成都");
        assertThat(visitor(head).get(task("test", "广州").id().address()).body()).contains("works in 成都");
    }

    @Test
    void countAsSentOutTheSameDayWhatWas() {
        UUID version = lines();
        sent(version, "广州");
        clock.move(hours(24));
        sent(version, "西安");
        assertThat(visitor(owner).get(page()).body()).contains("Sent out the same day 1 / 2");
    }

    @Test
    void leadWhoeverHasATaskFromBeginningToEnd() {
        sent(released(withHands()), "广州");
        Task task = task("survey", "广州");
        Visitor local = visitor(canton);
        assertThat(local.get("/tasks").body()).contains("survey", "天河路 1 号");
        String page = task.id().address();
        assertThat(local.get(page).body()).contains("Room and cabling", "Finding *", "卢清 works for");
        assertThat(local.post(page + "/start", Map.of()).statusCode()).isEqualTo(302);
        assertThat(local.post(page + "/completion", Map.of("result", "可以开通")).body())
                .contains("2 lines or answers are open still");
        local.post(page + "/checklist", Map.of("line.0", "on"));
        assertThat(local.post(page + "/answers", Map.of("answer.0", "soon")).body())
                .contains("takes a day such as 2026-03-08");
        local.post(page + "/answers", Map.of("answer.0", "2026-03-08"));
        local.upload(page + "/files", "现场.jpg", "picture".getBytes(StandardCharsets.UTF_8));
        local.post(page + "/messages", Map.of("said", "物业已放行"));
        clock.move(hours(2));
        assertThat(local.post(page + "/completion", Map.of("result", "可以开通")).statusCode())
                .isEqualTo(302);
        assertThat(local.get(page).body()).contains("可以开通", "现场.jpg", "物业已放行", "卢清 has done it", "On time");
        assertThat(local.get(page + "?counted=true").body()).contains("2h", "Hide");
        assertThat(local.get("/tasks").body()).contains("Nothing to do");
        String file = house.asSystem(() -> jdbc.sql("select file_id::text from task_file where task_id = ?")
                .param(task.id().id())
                .query(String.class)
                .single());
        assertThat(new String(local.bytes(page + "/files/" + file), StandardCharsets.UTF_8))
                .isEqualTo("picture");
        Visitor other = house.signedIn(Role.MANAGER);
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get(page + "/files/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void standOnTodayAsLongAsTheyCanBeDone() {
        sent(lines(), "广州");
        Visitor local = visitor(canton);
        assertThat(local.get("/").body())
                .contains("All 1", task("survey", "广州").id().address());
        done("survey", "广州");
        assertThat(local.get("/").body())
                .doesNotContain(task("survey", "广州").id().address());
    }

    @Test
    void keepWhatWasTickedAndTypedWhenItIsFinished() {
        sent(released(withHands()), "广州");
        String page = task("survey", "广州").id().address();
        Visitor local = visitor(canton);
        local.post(page + "/start", Map.of());
        assertThat(local.post(
                                page + "/completion",
                                Map.of("lines", "shown", "line.0", "on", "answer.0", "", "result", ""))
                        .body())
                .contains("1 line or answer is open still");
        assertThat(local.get(page).body()).contains("name=\"line.0\" checked");
        assertThat(local.post(
                                page + "/completion",
                                Map.of("lines", "shown", "line.0", "on", "answer.0", "2026-03-08", "result", "好"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(local.get(page).body()).contains("2026-03-08", "卢清 has done it");
    }

    @Test
    void sayWhyATaskDoesNotGoOn() {
        sent(lines(), "广州", "西安");
        String page = task("survey", "西安").id().address();
        Visitor local = visitor(xian);
        local.post(page + "/pause", Map.of("waits", "us", "reason", "物业未放行"));
        clock.move(hours(9));
        String cities = visitor(owner).get(page()).body();
        assertThat(cities).contains("物业未放行", "1h over", "class=\"x\"");
        assertThat(visitor(owner).get(page() + "/time").body()).contains("2 late, 0 due soon");
        assertThat(local.get("/tasks/board?department=" + builders).body()).contains("物业未放行", "Blocked");
        local.post(page + "/resumption", Map.of());
        assertThat(local.get(page).body()).contains("Under way").doesNotContain("Go on</button>");
    }

    @Test
    void passATaskOnToWhoeverTakesIt() {
        sent(lines(), "广州");
        String page = task("survey", "广州").id().address();
        Visitor local = visitor(canton);
        assertThat(local.post(page + "/offer", Map.of("person", xian.id().toString()))
                        .statusCode())
                .isEqualTo(302);
        Visitor other = visitor(xian);
        assertThat(other.get("/tasks").body()).contains("Somebody asks you to take these over");
        assertThat(other.get(page).body()).contains("卢清 asks you to take this over");
        other.post(page + "/offer/refusal", Map.of());
        assertThat(other.post(page + "/offer/acceptance", Map.of()).statusCode())
                .isEqualTo(404);
        local.post(page + "/offer", Map.of("person", xian.id().toString()));
        other.post(page + "/offer/acceptance", Map.of());
        assertThat(other.get(page).body()).contains("许峥 has taken it over");
        assertThat(task("survey", "广州").assignee()).isEqualTo(xian.id());
    }

    private Step withHands() {
        Step plain = site("survey", 8);
        return new Step(
                plain.code(),
                plain.title(),
                plain.scope(),
                plain.department(),
                plain.city(),
                plain.limit(),
                plain.after(),
                false,
                List.of("Room and cabling"),
                List.of(new Question("Finding", Question.Kind.DAY, true)));
    }

    private String page() {
        return request.address() + "/tasks";
    }
}
