package pareto.account.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.team.Teams;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 玄垣装备, whose plant 玄垣北厂 is no secret, is made confidential by a director; 林知夏 looks after both.
@IntegrationTest
class AConfidentialAccountTests {

    private static final List<Role> WIDE =
            List.of(Role.ADMINISTRATOR, Role.EXECUTIVE, Role.ANALYST, Role.DESK, Role.READER);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Teams teams;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Map<Role, WithPassword> people = new EnumMap<>(Role.class);
    private AccountId secret = new AccountId(UUID.randomUUID());
    private AccountId plant = secret;
    private Visitor director = new Visitor(0);
    private final String reason = "国防项目 " + UUID.randomUUID();

    @BeforeEach
    void anAccountOfOneManager() {
        actors.system("test", () -> {
            accounts.forgetAll();
            accounts.ensure(List.of(new FoundAccount("XY-1", "玄垣装备", null), new FoundAccount("XY-2", "玄垣北厂", "XY-1")));
            secret = id("XY-1");
            plant = id("XY-2");
            for (Role role : Role.values()) {
                people.put(role, identities.create("角色" + role, "secret-" + UUID.randomUUID(), role));
            }
            teams.entrust(List.of(secret, plant), who(Role.MANAGER).id(), LocalDate.now(clock));
            contacts.add(secret, somebody("莫垣声"));
        });
        director = signedIn(Role.DIRECTOR);
        director.get(page());
    }

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

    private HttpResponse<String> asked(Role role) {
        return director.get(page() + "/sight?who=" + who(role).id());
    }

    private void close() {
        assertThat(director.post(page() + "/confidential", Map.of("reason", reason))
                        .statusCode())
                .isEqualTo(302);
    }

    private Set<String> seenBy(Role role) {
        return as(
                role,
                () -> Set.copyOf(
                        jdbc.sql("select code from account").query(String.class).list()));
    }

    private long people(Role role) {
        return as(
                role,
                () -> jdbc.sql("select count(*) from contact").query(Long.class).single());
    }

    private <T> T as(Role role, java.util.function.Supplier<T> work) {
        return actors.runAs(who(role).id(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(accounts.ids(List.of(code)).get(code));
    }

    private String page() {
        return "/accounts/" + secret.id();
    }

    private WithPassword who(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private Visitor signedIn(Role role) {
        return new Visitor(port).signIn(who(role).login(), who(role).password());
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }
}
