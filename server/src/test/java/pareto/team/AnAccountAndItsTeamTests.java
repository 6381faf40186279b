package pareto.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.testing.Visitor;

/// Who sees the two accounts, and who is put on their teams.
class AnAccountAndItsTeamTests extends TwoAccountsOfOneManager {

    @Autowired
    private Accounts accounts;

    @Test
    void areSeenByTheManagerAndEveryoneAbove() {
        assertThat(seenBy("林知夏")).containsExactlyInAnyOrder("T1", "T2");
        assertThat(seenBy("秦朗")).containsExactlyInAnyOrder("T1", "T2");
        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void leaveTheSightOfASuperiorWhoIsSoNoLonger() {
        person("陶静", Role.MANAGER);
        post("林知夏", "陶静");

        assertThat(seenBy("秦朗")).isEmpty();
        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void areSeenFromTwoLevelsAbove() {
        person("陶静", Role.MANAGER);
        post("秦朗", "陶静");

        assertThat(seenBy("陶静")).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void areSeenByAStandInFromTheFirstDayToTheLast() {
        Visitor self = house.signedIn(who("林知夏"));
        standIn(self, today(), today().plusDays(3));
        assertThat(seenBy("苏禾")).containsExactlyInAnyOrder("T1", "T2");

        String page = self.get(page("林知夏")).body();
        self.post(between(page, "action=\"", "/removal\"") + "/removal", Map.of());

        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void areNotSeenByAStandInWhoseTimeHasNotCome() {
        standIn(director, today().plusDays(2), today().plusDays(3));

        assertThat(seenBy("苏禾")).isEmpty();
    }

    @Test
    void sayWhyTheyAreSeen() {
        String page = director.get(team("T1")).body();

        assertThat(page).contains("On the team", "Above 林知夏");
    }

    @Test
    void aManagerArrangesTheTeamButNotTheManager() {
        Visitor manager = house.signedIn(who("林知夏"));
        manager.get(team("T1"));

        assertThat(join(manager, "T1", "苏禾", TeamRole.MANAGER)).isEqualTo(403);
        assertThat(join(manager, "T1", "苏禾", TeamRole.SERVICE)).isEqualTo(302);
        assertThat(seenBy("苏禾")).containsExactly("T1");
    }

    @Test
    void areSeenByAResidentForAsLongAsTheySitThere() {
        director.get(team("T1"));
        Map<String, String> sent = Map.of(
                "person", who("苏禾").id().toString(),
                "place", "恒岳一厂三楼",
                "from", today().toString(),
                "until", today().plusDays(30).toString());

        assertThat(director.post(team("T1") + "/residents", sent).statusCode()).isEqualTo(302);

        assertThat(director.get(team("T1")).body()).contains("Resident", "恒岳一厂三楼");
        assertThat(seenBy("苏禾")).containsExactly("T1");
        assertThat(director.post(team("T1") + "/residents", sent).statusCode()).isEqualTo(409);
        assertThat(join(director, "T2", "苏禾", TeamRole.RESIDENT)).isEqualTo(400);
    }

    @Test
    void areListedForDirectorsWhileNobodyIsResponsible() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("T3", "晴川传媒", null))));
        assertThat(director.get("/accounts/without-manager").body())
                .contains("晴川传媒")
                .doesNotContain("恒岳重工");

        director.post(
                "/accounts/without-manager",
                Map.of("to", who("苏禾").id().toString(), "account", id("T3").id().toString()));

        assertThat(director.get("/accounts/without-manager").body()).contains("Every account has a manager");
        assertThat(seenBy("苏禾")).containsExactly("T3");
    }

    @Test
    void cannotHaveASuperiorBelowOneself() {
        administrator.get(page("秦朗"));

        var refused = administrator.post(
                page("秦朗") + "/post", Map.of("superior", who("林知夏").id().toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    private void standIn(Visitor by, LocalDate from, LocalDate until) {
        by.get(page("林知夏"));
        var answer = by.post(
                page("林知夏") + "/stand-in",
                Map.of("by", who("苏禾").id().toString(), "from", from.toString(), "until", until.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
