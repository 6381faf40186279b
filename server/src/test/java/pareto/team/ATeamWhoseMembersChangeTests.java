package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// Members join and leave the team of the bid.
class ATeamWhoseMembersChangeTests extends ABidForTwoAccounts {

    @Test
    void isLeftByWhoeverIsNoLongerNeeded() {
        String page = lin.get(page()).body();
        String part =
                page.substring(0, page.indexOf("End 周砚")).replaceAll("(?s).*/members/([0-9a-f-]{36})/end.*", "$1");

        lin.post(page() + "/members/" + part + "/end", Map.of());

        assertThat(seenBy("周砚")).isEmpty();
        assertThat(seenBy("沈牧")).hasSize(2);
    }

    @Test
    void isJoinedByWhomTheLeaderNeeds() {
        lin.get(page());
        lin.post(page() + "/members", Map.of("person", who("陶静").id().toString(), "task", "商务"));

        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(lin.post(page() + "/members", Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isJoinedByTheRightOnesForItsNeed() {
        Visitor tao = signedIn("陶静");
        tao.get("/staff/" + who("陶静").id());
        assertThat(tao.post(
                                "/staff/" + who("陶静").id() + "/expertise",
                                Map.of("skill", "专线接入，SD-WAN", "industry", "制造", "free", "40"))
                        .statusCode())
                .isEqualTo(302);

        String found = lin.get(page() + "/experts?skill=%E4%B8%93%E7%BA%BF&industry=%E9%87%91%E8%9E%8D")
                .body();

        assertThat(found)
                .contains("陶静", "Fits 60%", "Knows 专线.", "Not named: 金融.", "Could give 40% of their time.")
                .doesNotContain("周砚");
        assertThat(lin.get("/experts?skill=SD-WAN").body()).contains("陶静");
        assertThat(signedIn("沈牧").get(page() + "/experts").statusCode()).isEqualTo(403);
    }

    @Test
    void countsInTheLoadOfItsMembersForEveryReader() {
        Visitor shen = signedIn("沈牧");

        assertThat(shen.get("/staff/" + who("林知夏").id() + "/expertise").body())
                .contains("On hand: 2 account teams, 1 virtual team.");
        assertThat(signedIn("陶静")
                        .get("/staff/" + who("林知夏").id() + "/expertise")
                        .body())
                .contains("On hand: 2 account teams, 1 virtual team.");
    }

    @Test
    void alwaysHasALeader() {
        String page = lin.get(page()).body();

        lin.post(page() + "/leader", Map.of("person", who("沈牧").id().toString()));

        assertThat(page).contains("Make 沈牧 the leader");
        Visitor shen = signedIn("沈牧");
        assertThat(shen.get(page()).body()).contains("Dissolve team");
        assertThat(lin.get(page()).body()).doesNotContain("Dissolve team");
    }

    @Test
    void isHandedOverByWhoeverLeaves() {
        Visitor director = signedIn("方砚秋");
        String form = director.get("/hand-overs/new?from=" + who("林知夏").id()).body();
        assertThat(form).contains("专网投标", "Parts in 1 virtual team go along");

        var done = director.post(
                "/hand-overs",
                Map.of("from", who("林知夏").id().toString(), "to", who("周砚").id().toString(), "leaves", "true"));

        assertThat(director.get(Visitor.goal(done)).body()).contains("专网投标", "周砚");
        assertThat(signedIn("周砚").get(page()).body()).contains("Dissolve team");
        assertThat(seenBy("周砚")).containsExactlyInAnyOrder("V1", "V2");
    }

    @Test
    void mustBeHandedOverBeforeAMemberIsLetGo() {
        Visitor visitor = house.signedIn(person("周远", Role.ADMINISTRATOR));
        visitor.get("/staff");

        assertThat(visitor.post("/staff/" + who("沈牧").id() + "/end", Map.of()).body())
                .contains("In 1 virtual team.");
    }

    @Test
    void mustBeHandedOverAlsoWhereItIsForHiddenAccountsOnly() {
        close("V1");
        close("V2");
        person("周远", Role.ADMINISTRATOR);
        Visitor administrator = signedIn("周远");
        administrator.get("/staff");

        assertThat(administrator
                        .post("/staff/" + who("沈牧").id() + "/end", Map.of())
                        .body())
                .contains("Looks after accounts that are not shown to you");
    }
}
