package pareto.service.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.service.MyRequests;
import pareto.shell.Refusal;

/// By hand, for a crisis declared at nine by the delivered playbook of a whole outage: the customer
/// hears within 15 minutes and then every 30, executives within 30 and then every 60, authorities
/// within 60 and then every 240.
class WhenTheNextWordIsDueTests extends OneCrisis {

    @Autowired
    private MyRequests mine;

    private UUID crisis = new UUID(0, 0);

    @BeforeEach
    void declaredAtNine() {
        clock.move(Duration.between(now(), at("09:00").plus(Duration.ofDays(1))));
        crisis = declared();
    }

    private Instant at(String time) {
        return now().atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC);
    }

    private void until(String time) {
        pass(Duration.between(now(), at(time)));
    }

    private @Nullable Instant due(Audience audience) {
        return line(crisis, audience).due();
    }

    @Test
    void isTheFirstWordByThePlaybookAndThenByTheInterval() {
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:15"));
        assertThat(due(Audience.EXECUTIVES)).isEqualTo(at("09:30"));
        assertThat(due(Audience.AUTHORITIES)).isEqualTo(at("10:00"));
        assertThat(Objects.requireNonNull(seen(crisis).next()).audience())
                .isIn(Audience.CUSTOMER, Audience.DEPARTMENTS);

        until("09:10");
        said(crisis, Audience.CUSTOMER, "五家门店中断，正在抢修。", false);
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:40"));
        until("09:55");
        said(crisis, Audience.CUSTOMER, "找到断点。", false);
        assertThat(due(Audience.CUSTOMER))
                .as("late words do not pull the next one")
                .isEqualTo(at("10:25"));
    }

    @Test
    void isWhenSomebodySaidItWouldBe() {
        as(
                manager,
                () -> speaking.say(crisis, line(crisis, Audience.CUSTOMER).id(), Way.MEETING, "一小时后再说。", false, 60));
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("10:00"));
    }

    @Test
    void countsNightsAndWeekends() {
        until("22:00");
        said(crisis, Audience.AUTHORITIES, "仍在抢修。", false);
        assertThat(due(Audience.AUTHORITIES)).isEqualTo(at("22:00").plus(Duration.ofHours(4)));
    }

    @Test
    void isNotPutOffByAChangeOfThePlanAndComesSoonerWithAShorterInterval() {
        UUID line = line(crisis, Audience.CUSTOMER).id();
        until("09:10");
        said(crisis, Audience.CUSTOMER, "正在抢修。", false);
        as(manager, () -> speaking.plan(crisis, line, Part.CUSTOMER, Way.MAIL, 240, ""));
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:40"));
        as(manager, () -> speaking.plan(crisis, line, Part.CUSTOMER, Way.MAIL, 10, ""));
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:20"));

        said(crisis, Audience.CUSTOMER, "修好了。", true);
        assertThat(due(Audience.CUSTOMER)).isNull();
        as(manager, () -> speaking.plan(crisis, line, Part.CUSTOMER, Way.MAIL, 60, ""));
        assertThat(line(crisis, Audience.CUSTOMER).last()).as("it broke again").isFalse();
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("10:10"));
    }

    /// A quarter of 30 minutes is 7; half of it is 15.
    @Test
    void isToldBeforeItIsLateThenToTheLeaderThenToDirectors() {
        as(manager, () -> running.seat(crisis, deputy.id(), Part.CUSTOMER));
        until("09:07");
        assertThat(told(Audience.CUSTOMER)).isEmpty();
        until("09:08");
        assertThat(told(Audience.CUSTOMER)).containsExactly("ahead: 苏禾");
        telling.tell();
        until("09:14");
        assertThat(told(Audience.CUSTOMER)).hasSize(1);
        until("09:15");
        assertThat(told(Audience.CUSTOMER)).last().isEqualTo("due: 林知夏, 苏禾");
        until("09:29");
        assertThat(told(Audience.CUSTOMER)).hasSize(2);
        until("09:30");
        assertThat(told(Audience.CUSTOMER)).last().isEqualTo("late: 林知夏, 苏禾, 许峥");
    }

    @Test
    void isToldOnceForTheLastStageWhereNobodyLooked() {
        until("09:50");
        assertThat(told(Audience.CUSTOMER)).containsExactly("late: 林知夏, 许峥");
    }

    @Test
    void isToldOnceHoweverManyServersLook() throws Exception {
        clock.move(Duration.between(now(), at("09:16")));
        Callable<Boolean> looking = () -> {
            telling.tell();
            return true;
        };
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (var one : servers.invokeAll(List.of(looking, looking, looking, looking))) {
                one.get();
            }
        }
        assertThat(told(Audience.CUSTOMER)).containsExactly("due: 林知夏");
    }

    @Test
    void waitsOnTodayUntilItIsSaid() {
        as(manager, () -> running.seat(crisis, deputy.id(), Part.CUSTOMER));
        until("09:08");
        assertThat(waiting(deputy)).contains("service.crisis.mine.word");
        assertThat(house.signedIn(deputy).get("/").body()).contains("A word is due in a crisis");
        said(crisis, Audience.CUSTOMER, "正在抢修。", false);
        assertThat(waiting(deputy)).doesNotContain("service.crisis.mine.word").contains("service.crisis.mine.room");
        until("09:15");
        assertThat(told(Audience.CUSTOMER)).hasSize(1);
    }

    @Test
    void reachesWhoeverStandsIn() {
        as(manager, () -> running.seat(crisis, deputy.id(), Part.CUSTOMER));
        standsIn(desk, deputy);
        until("09:08");
        assertThat(told(Audience.CUSTOMER)).containsExactly("ahead: 程禾");
        assertThat(house.signedIn(desk).get("/crises/" + crisis).body()).contains("/crises/" + crisis + "/words");
        UUID line = line(crisis, Audience.CUSTOMER).id();
        as(desk, () -> speaking.say(crisis, line, Way.PHONE, "在修。", false, null));
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:38"));
    }

    /// Executives sit in the room and say nothing in it.
    @Test
    void isToldTheLeaderBeforeItIsDueWhereNobodyElseMaySayIt() {
        as(director, () -> running.seat(crisis, executive.id(), Part.CUSTOMER));
        until("09:08");
        assertThat(told(Audience.CUSTOMER)).containsExactly("ahead: 林知夏, 高远");
        assertThat(waiting(manager)).contains("service.crisis.mine.word");
    }

    /// A button says that it is recorded, and none that it is sent.
    @Test
    void isRecordedAsSaidWhereNothingGoesByMail() {
        var visitor = house.signedIn(manager);
        String room = "/crises/" + crisis;
        assertThat(visitor.get(room).body())
                .contains("Record as said", "not go by mail", "/requests/" + request.id() + "/mail")
                .doesNotContain("Record and mail it");
        UUID line = line(crisis, Audience.CUSTOMER).id();
        assertThat(visitor.post(
                                room + "/words",
                                Map.of("line", line.toString(), "way", "mail", "said", "在修", "mail", "true"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(seen(crisis).words()).isEmpty();
    }

    /// The words stand once, as a message the customer sees, which answers what they asked; what others
    /// are told is inside the room.
    @Test
    void andWhatTheCustomerIsToldStandsInTheConversation() {
        said(crisis, Audience.CUSTOMER, "五家门店中断，正在抢修，09:30 再报。", false);
        said(crisis, Audience.PRESS, "暂不回应。", false);

        assertThat(seen(crisis).words())
                .extracting(Crisis.Word::said)
                .containsExactlyInAnyOrder("五家门店中断，正在抢修，09:30 再报。", "暂不回应。");
        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from crisis_word where said like '五家%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
        String talk = house.signedIn(manager)
                .get("/requests/" + request.id() + "?show=customers")
                .body();
        assertThat(talk).contains("五家门店中断，正在抢修，09:30 再报。").doesNotContain("暂不回应。");
        assertThat(seen(crisis).words().stream()
                        .filter(one -> one.audience() == Audience.CUSTOMER)
                        .map(Crisis.Word::message))
                .doesNotContainNull()
                .hasSize(1);
    }

    @Test
    void isSaidByThoseInTheRoomAndNobodyElse() {
        UUID line = line(crisis, Audience.CUSTOMER).id();
        assertThatThrownBy(() -> as(desk, () -> speaking.say(crisis, line, Way.PHONE, "在修。", false, null)))
                .isInstanceOf(Refusal.class);
        as(manager, () -> running.seat(crisis, desk.id(), Part.COMMUNICATION));
        as(desk, () -> speaking.say(crisis, line, Way.PHONE, "在修。", false, null));
        assertThat(seen(crisis).words()).extracting(Crisis.Word::by).containsExactly("程禾");
    }

    @Test
    void isTypedOnThePageOfTheRoom() {
        var visitor = house.signedIn(manager);
        String room = "/crises/" + crisis;
        String page = visitor.get(room).body();
        assertThat(page).contains("All service is down", "五家门店都不能收银", "客户值班负责人");
        String line = line(crisis, Audience.CUSTOMER).id().toString();
        assertThat(visitor.post(room + "/words", Map.of("line", line, "way", "phone", "said", "在修", "next", "45"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(due(Audience.CUSTOMER)).isEqualTo(at("09:45"));
        assertThat(visitor.post(room + "/words", Map.of("line", line, "way", "phone", "said", "在修", "next", "2"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post(
                                room + "/plan",
                                Map.of(
                                        "audience",
                                        "press",
                                        "whom",
                                        "晚报",
                                        "part",
                                        "management",
                                        "way",
                                        "mail",
                                        "every",
                                        "90"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(seen(crisis).lines()).hasSize(6);
        visitor.post(room + "/log", Map.of("kind", "fact", "said", "光缆在钟楼路口被挖断"));
        visitor.post(room + "/actions", Map.of("part", "technical", "what", "联系施工方", "minutes", "20"));
        String action = seen(crisis).actions().stream()
                .filter(one -> one.what().equals("联系施工方"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        visitor.post(room + "/actions", Map.of("action", action, "said", "已到场"));
        assertThat(visitor.get(room).body()).contains("光缆在钟楼路口被挖断", "已到场", "晚报");
        assertThat(visitor.get("/requests/" + request.id() + "/crisis").body()).contains("/crises/" + crisis);
        assertThat(visitor.get("/crises").body()).contains("全部专线中断");
    }

    private List<String> waiting(WithPassword person) {
        return as(
                person,
                () -> mine.waiting(5).due().stream().map(MyRequests.Due::key).toList());
    }

    /// Stages of which somebody was told, each with who by name.
    private List<String> told(Audience audience) {
        return house.asSystem(() -> jdbc.sql("""
                select t.stage || ': ' || string_agg(i.name, ', ' order by array_position(array['林知夏', '苏禾', '程禾', '许峥'],
                    i.name::text))
                from crisis_told t join crisis_told_person p on p.told_id = t.id join identity i on i.id = p.identity_id
                join crisis_audience a on a.id = t.audience_id
                where t.crisis_id = ? and a.audience = ? group by t.id, t.stage, t.told_at order by t.told_at
                """)
                .params(crisis, audience.code())
                .query(String.class)
                .list());
    }
}
