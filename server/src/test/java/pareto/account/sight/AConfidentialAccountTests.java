package pareto.account.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.account.Account;
import pareto.testing.Visitor;

/// Who sees 玄垣装备 once it is confidential, and what else must not tell of it.
class AConfidentialAccountTests extends AnAccountToClose {

    private static final List<Role> WIDE =
            List.of(Role.ADMINISTRATOR, Role.EXECUTIVE, Role.ANALYST, Role.DESK, Role.READER);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isHiddenByNameFromWideSightAtOnce() {
        Visitor reader = signedIn(Role.READER);
        assertThat(reader.get(page()).statusCode()).isEqualTo(200);

        close();

        assertThat(reader.get(page()).statusCode()).isEqualTo(404);
        for (Role role : WIDE) {
            assertThat(seenBy(role)).as(role.name()).containsExactly("XY-2");
        }
    }

    @Test
    void isSeenByDirectorsAndByThoseWithAGrant() {
        close();

        assertThat(seenBy(Role.DIRECTOR)).containsExactlyInAnyOrder("XY-1", "XY-2");
        assertThat(seenBy(Role.MANAGER)).containsExactlyInAnyOrder("XY-1", "XY-2");
        assertThat(signedIn(Role.MANAGER).get(page()).body()).contains(">Confidential<");
        assertThat(seenBy(Role.SPECIALIST)).isEmpty();
    }

    @Test
    void isNotNamedAsTheParentOfAnother() {
        close();

        String open = signedIn(Role.READER).get("/accounts/" + plant.id()).body();

        assertThat(open).contains("玄垣北厂").doesNotContain("玄垣装备");
    }

    @Test
    void hidesThePeopleWhoWorkThereOnly() {
        assertThat(people(Role.DESK)).isEqualTo(1);

        close();

        assertThat(people(Role.DESK)).isZero();
        assertThat(people(Role.ADMINISTRATOR)).isZero();
        assertThat(people(Role.DIRECTOR)).isEqualTo(1);
    }

    @Test
    void keepsItsReasonsFromTheAudit() {
        close();

        assertThat(signedIn(Role.ADMINISTRATOR)
                        .get("/audit?what=account.did.madeConfidential")
                        .body())
                .contains("Made confidential", secret.id().toString())
                .doesNotContain(reason);
    }

    @Test
    void saysWhyAColleagueSeesItOrDoesNot() {
        close();

        assertThat(asked(Role.MANAGER).body()).contains("Sees it", "On the account's team");
        assertThat(asked(Role.READER).body())
                .contains("Does not see it", "The account is confidential", "No grant")
                .contains("See margin and cost");
        assertThat(asked(Role.SPECIALIST).body()).contains("Does not see it", "sees only accounts opened");
        assertThat(asked(Role.DIRECTOR).body()).contains("Sees it", "sees confidential accounts");
        assertThat(signedIn(Role.MANAGER)
                        .get(page() + "/sight?who=" + who(Role.READER).id())
                        .body())
                .contains("Does not see it");
        assertThat(signedIn(Role.READER)
                        .get(page() + "/sight?who=" + who(Role.READER).id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isNamedToWhoeverMustLeaveItOutElsewhere() {
        close();

        assertThat(actors.runAs(who(Role.READER).id(), confidential::hidden))
                .extracting(Account::code)
                .containsExactly("XY-1");
        assertThat(actors.runAs(who(Role.DIRECTOR).id(), confidential::hidden)).isEmpty();
        assertThat(actors.runAs(who(Role.MANAGER).id(), confidential::hidden)).isEmpty();
    }

    private HttpResponse<String> asked(Role role) {
        return director.get(page() + "/sight?who=" + who(role).id());
    }

    private long people(Role role) {
        return house.as(
                who(role).id(),
                () -> jdbc.sql("select count(*) from contact").query(Long.class).single());
    }
}
