package pareto.account.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// Who may close 玄垣装备, open it, and hand it on.
class AnAccountClosedAndOpenedTests extends AnAccountToClose {

    @Test
    void opensByHandWithAReason() {
        close();
        Map<String, String> form = Map.of("person", who(Role.READER).id().toString(), "reason", "审计抽查");
        assertThat(director.post(
                                page() + "/sight",
                                Map.of("person", who(Role.READER).id().toString()))
                        .statusCode())
                .isEqualTo(400);

        assertThat(director.post(page() + "/sight", form).statusCode()).isEqualTo(302);

        Visitor reader = signedIn(Role.READER);
        assertThat(reader.get(page()).statusCode()).isEqualTo(200);
        director.get(page() + "/sight");
        director.post(page() + "/sight/" + who(Role.READER).id() + "/removal", Map.of());
        assertThat(reader.get(page()).statusCode()).isEqualTo(404);
    }

    @Test
    void cannotBeOpenedToThemselvesByWhoDoesNotSeeIt() {
        close();
        Visitor administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/me");

        var answer = administrator.post(
                page() + "/sight", Map.of("person", who(Role.ADMINISTRATOR).id().toString(), "reason", "x"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(seenBy(Role.ADMINISTRATOR)).containsExactly("XY-2");
    }

    @Test
    void needsAReasonToCloseAndToOpen() {
        assertThat(director.post(page() + "/confidential", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        close();
        assertThat(director.post(page() + "/confidential/removal", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(director.post(page() + "/confidential", Map.of("reason", "再次"))
                        .statusCode())
                .isEqualTo(409);

        assertThat(director.post(page() + "/confidential/removal", Map.of("reason", "项目公开"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(seenBy(Role.READER)).containsExactlyInAnyOrder("XY-1", "XY-2");
    }

    @Test
    void isNotDecidedByManagers() {
        Visitor manager = signedIn(Role.MANAGER);
        manager.get(page());

        assertThat(manager.post(page() + "/confidential", Map.of("reason", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isLostToTheAdministratorWhoClosesIt() {
        Visitor administrator = signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get(page() + "/sight").body()).contains("you will not see this account either");

        var answer = administrator.post(page() + "/confidential", Map.of("reason", "国防项目"));

        assertThat(Visitor.goal(answer)).isEqualTo("/me/rights");
        assertThat(administrator.get("/me/rights").body()).contains("See confidential accounts", "Director");
        assertThat(seenBy(Role.ADMINISTRATOR)).containsExactly("XY-2");
    }

    @Test
    void isNotLeftWithoutAnOwnerByWhoDoesNotSeeIt() {
        close();
        Visitor administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/hand-overs/new?from=" + who(Role.MANAGER).id());

        var answer = administrator.post(
                "/hand-overs",
                Map.of(
                        "from",
                        who(Role.MANAGER).id().toString(),
                        "to",
                        who(Role.SPECIALIST).id().toString(),
                        "leaves",
                        "true",
                        "reason",
                        "离职"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(seenBy(Role.MANAGER)).containsExactlyInAnyOrder("XY-1", "XY-2");
    }

    @Test
    void isFollowedBySightWhenAnAdministratorMovesItsManager() {
        close();
        Visitor administrator = signedIn(Role.ADMINISTRATOR);
        String manager = "/staff/" + who(Role.MANAGER).id();
        administrator.get(manager);

        administrator.post(
                manager + "/post",
                Map.of("title", "大客户经理", "superior", who(Role.SPECIALIST).id().toString()));

        assertThat(seenBy(Role.SPECIALIST)).containsExactlyInAnyOrder("XY-1", "XY-2");
    }
}
