package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.shell.Settings;
import pareto.testing.Visitor;

/// What the team of the bid sees, from its call to its end.
class ATeamCalledTogetherTests extends ABidForTwoAccounts {

    @Autowired
    private Settings settings;

    @Autowired
    private NewDay newDay;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void seesItsAccountsAndNobodyBesides() {
        assertThat(seenBy("沈牧")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(seenBy("周砚")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(seenBy("陶静")).isEmpty();
    }

    @Test
    void saysWhyItsAccountsAreSeen() {
        assertThat(signedIn("方砚秋").get("/accounts/" + id("V1").id() + "/team").body())
                .contains("Virtual team: 专网投标");
        assertThat(signedIn("沈牧").get("/accounts/" + id("V1").id() + "/team").body())
                .contains("Virtual team: 专网投标");
    }

    @Test
    void leavesNothingWhenItIsDissolvedWithItsPurpose() {
        lin.get(page());

        var refused = lin.post(page() + "/dissolution", Map.of("outcome", " "));
        var done = lin.post(page() + "/dissolution", Map.of("outcome", "中标"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(seenBy("沈牧")).isEmpty();
        assertThat(seenBy("林知夏")).containsExactlyInAnyOrder("V1", "V2");
        assertThat(grants("virtual-team")).isZero();
        assertThat(signedIn("沈牧").get(page()).statusCode()).isEqualTo(404);
        assertThat(lin.get(page()).body()).contains("Dissolved by 林知夏: 中标", "沈牧");
        assertThat(lin.post(page() + "/members", Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void leavesNothingAtAnAccountThatWhoeverDissolvesItDoesNotSee() {
        close("V2");
        person("周远", Role.ADMINISTRATOR);
        Visitor administrator = signedIn("周远");
        administrator.get(page());

        var done = administrator.post(page() + "/dissolution", Map.of("outcome", "中标"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(seenBy("沈牧")).isEmpty();
        assertThat(grants("virtual-team")).isZero();
    }

    @Test
    void endsByItselfWithItsTime() {
        lin.get(page());
        lin.post(page() + "/limit", Map.of("until", today().toString()));
        assertThat(seenBy("周砚")).hasSize(2);

        aDayPasses();

        assertThat(seenBy("周砚")).isEmpty();
    }

    @Test
    void isChangedByNobodyWhoIsOnlyInIt() {
        Visitor shen = signedIn("沈牧");
        shen.get(page());

        assertThat(shen.post(page() + "/dissolution", Map.of("outcome", "算了")).statusCode())
                .isEqualTo(403);
        assertThat(shen.post(
                                page() + "/members",
                                Map.of("person", who("陶静").id().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(seenBy("陶静")).isEmpty();
    }

    @Test
    void isCalledByTheManagerOfItsAccountsOnly() {
        lin.get("/virtual-teams/new?account=" + id("V1").id());
        Map<String, String> call = new HashMap<>(Map.of(
                "account", id("V1").id().toString(),
                "codes", "V2",
                "purpose", "续签",
                "leader", who("林知夏").id().toString(),
                "until", today().plusDays(5).toString()));

        assertThat(lin.post("/virtual-teams", call).statusCode()).isEqualTo(302);
        assertThat(lin.get("/virtual-teams").body()).contains("续签", "专网投标");
        call.put("codes", "V3");
        assertThat(lin.post("/virtual-teams", call).statusCode()).isEqualTo(400);
        Visitor shen = signedIn("沈牧");
        assertThat(shen.get("/virtual-teams/new?account=" + id("V1").id()).statusCode())
                .isEqualTo(403);
    }

    /// Everything lies a day further back, and the hourly look at what has begun and ended comes round.
    private void aDayPasses() {
        house.asSystem(() -> {
            jdbc.sql("update virtual_team set from_day = from_day - 1, to_day = to_day - 1")
                    .update();
            settings.put("team.sight-settled", today().minusDays(1).toString());
        });
        newDay.settle();
    }

    private int grants(String source) {
        return house.asSystem(() -> jdbc.sql("select count(*) from sight_grant where source = ?")
                .param(source)
                .query(Integer.class)
                .single());
    }
}
