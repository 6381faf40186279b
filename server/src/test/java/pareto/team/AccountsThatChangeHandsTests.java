package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.testing.Visitor;

/// The two accounts get another manager.
class AccountsThatChangeHandsTests extends TwoAccountsOfOneManager {

    @Autowired
    private Phases phases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Identities identities;

    @Test
    void changeHandsInOneActionWithTheDeputyFirst() {
        director.get(team("T2"));
        join(director, "T2", "秦朗", TeamRole.DEPUTY);
        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();
        assertThat(form).contains("恒岳重工有限公司", "云杉科技", "Deputy: 秦朗");
        Map<String, String> decision = new HashMap<>(Map.of(
                "from", who("林知夏").id().toString(), "to", who("苏禾").id().toString(), "leaves", "true", "reason", "离职"));
        String partAtT2 = between(form.substring(form.indexOf("云杉科技")), "name=\"part-", "\"");
        decision.put("part-" + partAtT2, who("秦朗").id().toString());

        var done = director.post("/hand-overs", decision);

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(managers()).isEqualTo(Map.of("T1", "苏禾", "T2", "秦朗"));
        assertThat(seenBy("苏禾")).containsExactly("T1");
        assertThat(seenBy("秦朗")).containsExactly("T2");
        assertThat(director.get(Visitor.goal(done)).body()).contains("恒岳重工有限公司", "云杉科技", "苏禾", "秦朗");
        assertThat(house.signedIn(who("苏禾")).get(Visitor.goal(done)).body())
                .contains("恒岳重工有限公司")
                .doesNotContain("云杉科技");
        assertThat(director.get(team("T1")).body()).contains("Former team");
        assertThat(actors.system("test", identities::staff))
                .filteredOn(person -> person.id().equals(who("林知夏").id()))
                .allSatisfy(person -> assertThat(person.ended()).isNotNull());
    }

    @Test
    void areQuestionedInTheirPhaseWhenTheirManagerLeaves() {
        actors.system("test", () -> phases.begin(id("T1"), Phase.STABILISE, "按期交付"));
        director.get("/hand-overs/new?from=" + who("林知夏").id());

        director.post(
                "/hand-overs",
                Map.of(
                        "from",
                        who("林知夏").id().toString(),
                        "to",
                        who("苏禾").id().toString(),
                        "leaves",
                        "true",
                        "reason",
                        "离职"));

        assertThat(director.get("/accounts/" + id("T1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "Our manager left");
        assertThat(director.get("/accounts/" + id("T2").id() + "/standing").body())
                .doesNotContain("Our manager left</b>");
    }

    @Test
    void areQuestionedInTheirPhaseWhenTheyGetAnotherManager() {
        actors.system("test", () -> phases.begin(id("T1"), Phase.STABILISE, "按期交付"));
        director.get(team("T1"));

        join(director, "T1", "苏禾", TeamRole.MANAGER);

        assertThat(director.get("/accounts/" + id("T1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "林知夏 is no longer its account manager, since");
    }

    @Test
    void areHandedOverWithWhoKnowsWhom() {
        actors.system("test", () -> {
            ContactId decides = contacts.add(id("T1"), somebody("贺川", DecisionRole.DECIDES));
            contacts.add(id("T1"), somebody("顾明阳", DecisionRole.BLOCKS));
            contacts.add(id("T1"), somebody("罗季", DecisionRole.USES));
            contacts.meet(decides, who("林知夏").id(), 4);
        });

        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();

        assertThat(form)
                .contains("Who knows whom", "贺川 (Decides) is known by nobody else of ours", "4 of 5")
                .contains("顾明阳 (Can block, Neutral): nobody of ours is in touch.")
                .contains("On our side all contact here hangs on 林知夏 alone.", "At 1 further account")
                .doesNotContain("罗季");
    }

    @Test
    void areTakenOverWithWhoKnowsWhom() {
        actors.system("test", () -> {
            ContactId decides = contacts.add(id("T1"), somebody("贺川", DecisionRole.DECIDES));
            contacts.meet(decides, who("林知夏").id(), 4);
            contacts.meet(decides, who("秦朗").id(), 2);
        });
        director.get("/hand-overs/new?from=" + who("林知夏").id());
        var done = director.post(
                "/hand-overs",
                Map.of("from", who("林知夏").id().toString(), "to", who("苏禾").id().toString(), "leaves", "true"));

        String page = house.signedIn(who("苏禾")).get(Visitor.goal(done)).body();

        assertThat(page).contains("贺川", "秦朗", "2 of 5").doesNotContain("4 of 5");
    }

    @Test
    void cannotBeLeftBehind() {
        administrator.get("/staff");

        var refused = administrator.post("/staff/" + who("林知夏").id() + "/end", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("On the team of 2 accounts.", "Hand over");
        assertThat(seenBy("林知夏")).hasSize(2);
    }

    private static NewContact somebody(String name, DecisionRole role) {
        return new NewContact(
                name,
                new Standing(role, 4, Attitude.NEUTRAL),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    private Map<String, String> managers() {
        Map<String, String> names = new HashMap<>();
        actors.system("test", () -> {
            for (String code : List.of("T1", "T2")) {
                teams.managers(List.of(id(code))).values().forEach(manager -> names.put(code, manager.name()));
            }
        });
        return names;
    }
}
