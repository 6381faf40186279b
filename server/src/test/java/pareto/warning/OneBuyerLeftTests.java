package pareto.warning;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
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
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.shell.notice.Digest;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 顾明阳 and 严伯庸 have decided for two years what 恒岳重工 buys; today 严伯庸 leaves. 林知夏 looks after it, an analyst
/// sees its figures and no people.
@IntegrationTest
class OneBuyerLeftTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/warnings/[0-9a-f-]{36})\"");

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private WatchingPeople watching;

    @Autowired
    private WarningNotices notices;

    @Autowired
    private Phases phases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Visitor manager = new Visitor(0);
    private WithPassword lin = new WithPassword(IdentityId.next(), "", "");
    private ContactId gu = new ContactId(UUID.randomUUID());
    private ContactId yan = new ContactId(UUID.randomUUID());

    @BeforeEach
    void twoBuyersOfOneAccount() {
        house.knowsOnly(new FoundAccount("W1", "恒岳重工", null), new FoundAccount("W2", "云帆零售", null));
        lin = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> {
            grants.grant(account().id(), lin.id(), "test");
            gu = contacts.add(account(), person("顾明阳", DecisionRole.APPROVES));
            yan = contacts.add(account(), person("严伯庸", DecisionRole.DECIDES));
            contacts.add(account(), person("陶静", DecisionRole.USES));
        });
        haveBeenThereTwoYears();
        manager = house.signedIn(lin);
    }

    private AccountId account() {
        return house.account("W1");
    }

    private NewContact person(String name, DecisionRole role) {
        return new NewContact(
                name,
                new Standing(role, 4, Attitude.NEUTRAL),
                new Details("总监", "000-1234", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", today().plusYears(1)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void haveBeenThereTwoYears() {
        house.asSystem(() -> jdbc.sql("update contact_post set from_day = ?")
                .param(today().minusYears(2))
                .update());
    }

    /// What the page about them does.
    private void leaves(ContactId who) {
        String person = "/contacts/" + who.id();
        String page = manager.get(person).body();
        String post = page.replaceAll("(?s).*" + person + "/posts/([0-9a-f-]{36})/end.*", "$1");
        assertThat(manager.post(person + "/posts/" + post + "/end", Map.of()).statusCode())
                .isEqualTo(302);
    }

    private void comes(String name) {
        actors.system("test", () -> contacts.add(account(), person(name, DecisionRole.DECIDES)));
    }

    private void told() {
        await().atMost(30, SECONDS).until(() -> open().contains("Single remaining buyer"));
    }

    private void toldNoLonger() {
        await().atMost(30, SECONDS).until(() -> !open().contains("Single remaining buyer"));
    }

    private String list() {
        return manager.get("/warnings").body();
    }

    /// What comes before the list of those that ended.
    private String open() {
        return list().replaceAll("(?s)<h2>Ended</h2>.*", "");
    }

    private String link() {
        Matcher link = LINK.matcher(open());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void isToldWhenTheSecondOneLeavesWithoutChanceOrAmount() {
        leaves(yan);
        told();

        assertThat(list())
                .contains("From dossiers", "of 2 people who decided what is bought there, 1 is left", "2 before, 1 now")
                .contains("No warning is open", "not known")
                .doesNotContain("严伯庸", "顾明阳", "Chance 0");
        assertThat(manager.get(link()).body())
                .contains("What is at risk cannot be told", "ask the one left who else decides there now")
                .contains(
                        "A contact (Decides) is no longer there", "/people", "it is not told, unless one is left anew")
                .doesNotContain("严伯庸", "顾明阳", "False alarm", "At risk in twelve months</dt><dd><b");
        assertThat(manager.get("/accounts/" + account().id() + "/warnings").body())
                .contains("Single remaining buyer");
    }

    /// Who uses what is bought, and nothing else, is no buyer.
    @Test
    void isOverWhenASecondOneIsKnownAndToldAnewWhenOneLeavesLater() {
        leaves(yan);
        told();
        String first = link();
        manager.post(
                first + "/explanation",
                Map.of("reason", "接任者已定", "until", today().plusYears(5).toString()));

        comes("陶然");
        haveBeenThereTwoYears();
        toldNoLonger();

        leaves(gu);
        told();
        assertThat(link()).isNotEqualTo(first);
        assertThat(manager.get(link()).body()).contains("Raised");
    }

    @Test
    void staysWhatAPersonSaidOfItWhileNothingChanges() {
        leaves(yan);
        told();
        String address = link();
        manager.post(
                address + "/action",
                Map.of(
                        "step", "认识采购二部",
                        "owner", lin.id().id().toString(),
                        "due", today().plusDays(30).toString()));
        watching.lookAtAll();
        assertThat(link()).isEqualTo(address);
        assertThat(manager.get(address).body()).contains("Being acted on", "认识采购二部");

        assertThat(manager.post(address + "/confirmation", Map.of("reason", "确认只剩一位"))
                        .statusCode())
                .isEqualTo(302);
        watching.lookAtAll();
        assertThat(list()).doesNotContain("From dossiers", "How warnings ended");
        assertThat(manager.get(address).body()).contains("Confirmed");
    }

    @Test
    void whoeverMayNotSeePeopleSeesNothingOfIt() {
        leaves(yan);
        told();
        String address = link();
        Visitor analyst = house.signedIn(Role.ANALYST);

        assertThat(analyst.get("/warnings").body()).doesNotContain("Single remaining buyer", "From dossiers");
        assertThat(analyst.get(address).statusCode()).isEqualTo(404);
        assertThat(analyst.get("/accounts/" + account().id() + "/warnings").body())
                .doesNotContain("Single remaining buyer");
        assertThat(steps(house.someone(Role.ANALYST))).isZero();
        assertThat(steps(house.someone(Role.DESK))).isZero();
        assertThat(steps(lin.id())).isEqualTo(1);
        assertThat(house.signedIn(Role.MANAGER).get(address).statusCode()).isEqualTo(404);
    }

    private long steps(IdentityId who) {
        return house.as(
                who,
                () -> jdbc.sql("select count(*) from warning_step")
                        .query(Long.class)
                        .single());
    }

    @Test
    void isToldInNoticesWithoutAName() {
        leaves(yan);
        told();

        Digest digest = digest(lin.id());
        assertThat(digest.fresh()).singleElement().satisfies(thing -> {
            assertThat(thing.data()).doesNotContainKeys("chance", "falseAlarm", "revenueAtRisk");
            assertThat(thing.toString()).doesNotContain("严伯庸", "顾明阳");
        });
        assertThat(digest(house.someone(Role.ANALYST)).fresh()).isEmpty();

        actors.system("test", () -> confidential.close(account(), "国防项目"));
        assertThat(digest(lin.id()).fresh()).isEmpty();
    }

    private Digest digest(IdentityId who) {
        return house.as(who, () -> notices.digest(Set.of(), new Formats(Language.EN, ZoneOffset.UTC)));
    }

    /// Neither who reads why the phase is in question nor who reads the audit needs to see people.
    @Test
    void isToldByNothingThatFollowsFromIt() {
        leaves(yan);
        told();
        actors.system("test", () -> phases.begin(account(), Phase.STABILISE, "六年采购"));
        manager.post(link() + "/confirmation", Map.of("reason", "严伯庸已离任"));

        assertThat(house.signedIn(Role.ANALYST)
                        .get("/accounts/" + account().id() + "/standing")
                        .body())
                .contains("A warning was confirmed", "A warning about it was found to be right")
                .doesNotContain("A key contact left", "of its people");
        assertThat(house.asSystem(() -> jdbc.sql("select detail from audit where what = 'warning.did.confirmed'")
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .doesNotContain("严伯庸已离任");
    }

    /// 严伯庸 got another standing a year ago, which is a post of its own.
    @Test
    void isNotToldWhenTheOtherIsForgottenAfterTheirStandingChanged() {
        house.asSystem(() -> {
            jdbc.sql("update contact_post set to_day = ? where contact_id = ?")
                    .params(today().minusYears(1), yan.id())
                    .update();
            jdbc.sql("""
                    insert into contact_post (id, contact_id, account_id, role, from_day, set_by, set_at)
                    select gen_random_uuid(), contact_id, account_id, 'approves', to_day, set_by, set_at
                    from contact_post where contact_id = ?
                    """).param(yan.id()).update();
        });

        isNotToldWhenTheOtherIsForgotten();
    }

    /// Whoever asked to be forgotten has not left.
    @Test
    void isNotToldWhenTheOtherIsForgotten() {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/contacts/" + yan.id());
        assertThat(administrator
                        .post("/contacts/" + yan.id() + "/erasure", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(actors.system("test", () -> contacts.lastBuyers())).isEmpty();
        assertThat(actors.system("test", () -> contacts.lastBuyers(List.of(account()))))
                .isEmpty();
    }

    /// People of both are people of one then.
    @Test
    void followsTheAccountThroughAMerge() {
        leaves(yan);
        told();
        actors.system("test", () -> contacts.add(house.account("W2"), person("林远", DecisionRole.DECIDES)));
        haveBeenThereTwoYears();
        Visitor director = house.signedIn(Role.DIRECTOR);
        String into = "/accounts/" + account().id();
        director.get(into);

        assertThat(director.post(
                                into + "/merges",
                                Map.of("with", house.account("W2").id().toString(), "reason", "同一公司"))
                        .statusCode())
                .isEqualTo(302);
        toldNoLonger();
    }
}
