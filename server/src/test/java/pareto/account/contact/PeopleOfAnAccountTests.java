package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 顾明阳 works at 恒岳重工 under 严伯庸; 林知夏 sees 恒岳重工, 苏禾 sees 云杉科技.
@IntegrationTest
class PeopleOfAnAccountTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Phases phases;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private SightGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Visitor director = new Visitor(0);
    private Visitor lin = new Visitor(0);
    private Visitor su = new Visitor(0);
    private IdentityId linId = IdentityId.next();
    private ContactId gu = ContactId.fresh();
    private ContactId yan = ContactId.fresh();

    @BeforeEach
    void twoPeople() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(
                    List.of(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技", null)));
        });
        director = new Visitor(port).signIn(staff("方砚秋", Role.DIRECTOR).login(), password);
        WithPassword manager = staff("林知夏", Role.MANAGER);
        linId = manager.id();
        lin = new Visitor(port).signIn(manager.login(), password);
        WithPassword other = staff("苏禾", Role.MANAGER);
        su = new Visitor(port).signIn(other.login(), password);
        actors.system("test", () -> {
            grants.grant(id("K1").id(), manager.id(), "test");
            grants.grant(id("K2").id(), other.id(), "test");
            gu = contacts.add(id("K1"), person("顾明阳", DecisionRole.BLOCKS, Attitude.OPPOSES));
            yan = contacts.add(id("K1"), person("严伯庸", DecisionRole.APPROVES, Attitude.NEUTRAL));
            contacts.relate(gu, RelationKind.REPORTS_TO, yan);
            contacts.meet(yan, manager.id(), 2);
        });
    }

    @Test
    void areAddedWithTheGroundOfTheirData() {
        lin.get(people("K1"));

        var added = lin.post(
                people("K1"),
                Map.of(
                        "name",
                        "陶静",
                        "title",
                        "采购总监",
                        "role",
                        "EVALUATES",
                        "influence",
                        "2",
                        "attitude",
                        "SUPPORTS",
                        "phone",
                        "000-7777",
                        "ground",
                        "CONSENT",
                        "source",
                        "名片",
                        "until",
                        today().plusYears(1).toString()));

        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(lin.get(Visitor.goal(added)).body()).contains("陶静", "采购总监", "000-7777", "名片", "Supports");
        assertThat(lin.get(people("K1")).body()).contains("陶静");
    }

    @Test
    void openAChecklistTheDayAKeyContactLeaves() {
        actors.system("test", () -> phases.begin(id("K1"), Phase.STABILISE, "按期交付"));
        String page = lin.get(gu.address()).body();
        String post = page.replaceAll("(?s).*" + gu.address() + "/posts/([0-9a-f-]{36})/end.*", "$1");

        assertThat(lin.post(gu.address() + "/posts/" + post + "/end", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(lin.get("/accounts/" + id("K1").id() + "/standing").body())
                .contains("Still in phase Stabilise?", "Tick what still holds")
                .contains("Someone with the role \"Can block\" works there no longer")
                .doesNotContain("顾明阳");
    }

    @Test
    void areNotAddedWithoutASource() {
        lin.get(people("K1"));

        var refused = lin.post(
                people("K1"), Map.of("name", "陶静", "role", "USES", "ground", "CONSENT", "until", today().toString()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("where the data come from");
    }

    @Test
    void standOnAMapThatSaysWhatIsMissing() {
        String page = lin.get(people("K1")).body();

        assertThat(page)
                .contains("<svg class=\"relations\"", "class=\"opposes\"", "class=\"gap\"")
                .contains("顾明阳 (Can block, Opposes): nobody of ours is in touch.")
                .contains("林知夏 → 严伯庸 → 顾明阳")
                .contains("All our contact here hangs on 严伯庸 alone.");
        assertThat(lin.get(people("K1"), "HX-Request", "true").body())
                .contains("<svg class=\"relations\"")
                .doesNotContain("<html");
    }

    @Test
    void areSeenByThoseWhoSeeTheirAccountOnly() {
        assertThat(su.get(people("K1")).statusCode()).isEqualTo(404);
        assertThat(su.get(gu.address()).statusCode()).isEqualTo(404);
        assertThat(su.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).doesNotContain("顾明阳");
        assertThat(lin.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).contains("顾明阳", "恒岳重工有限公司");
    }

    @Test
    void areChangedByNobodyWhoOnlyReads() {
        Visitor desk = new Visitor(port).signIn(staff("陆闻", Role.DESK).login(), password);
        assertThat(desk.get(gu.address()).body()).contains("顾明阳").doesNotContain("Delete this person");

        assertThat(desk.post(gu.address() + "/erasure", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void areSeenByNobodyWithoutTheRightToPersonalData() {
        Visitor reader = new Visitor(port).signIn(staff("陆闻", Role.READER).login(), password);

        assertThat(reader.get(gu.address()).statusCode()).isEqualTo(403);
        assertThat(reader.get(people("K1")).statusCode()).isEqualTo(403);
    }

    @Test
    void stayTheSamePersonWhenTheyChangeEmployer() {
        director.get(gu.address());

        var moved = director.post(
                gu.address() + "/posts/" + post(gu) + "/move",
                Map.of("account", id("K2").id().toString(), "role", "DECIDES", "title", "总经理"));

        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(director.get(gu.address()).body()).contains("云杉科技", "恒岳重工有限公司", "总经理");
        String seen = su.get(people("K2")).body();
        assertThat(seen).contains("顾明阳", "总经理");
        assertThat(su.get(gu.address()).body()).contains("顾明阳").doesNotContain("恒岳重工有限公司", "000-1234");
        assertThat(rows("contact_relation where to_day = 'infinity'")).isZero();
    }

    @Test
    void keepTheirEarlierAttitudeOnRecord() {
        haveBeenThereAMonth();
        lin.get(gu.address());

        lin.post(
                gu.address() + "/posts/" + post(gu),
                Map.of("role", "BLOCKS", "influence", "5", "attitude", "NEUTRAL", "remark", "态度松动"));

        assertThat(lin.get(gu.address()).body()).contains("态度松动", "Neutral");
        assertThat(rows("contact_post where contact_id = '" + gu + "' and attitude = 'opposes'"))
                .isEqualTo(1);
        assertThat(lin.get(gu.address() + "/copy").body()).contains("Opposes", "Neutral", "态度松动");
    }

    @Test
    void canWithdrawAtOnce() {
        lin.get(gu.address());

        lin.post(gu.address() + "/consents/withdrawal", Map.of("purpose", "CONTACT"));
        assertThat(lin.get(gu.address()).body())
                .doesNotContain("000-1234", "gu@hengyue.example")
                .contains("怕超预算", "No ground to use phone");

        lin.post(gu.address() + "/consents/withdrawal", Map.of("purpose", "ASSESSMENT"));
        assertThat(lin.get(gu.address()).body()).doesNotContain("怕超预算");
        assertThat(rows("contact_post where contact_id = '" + gu + "' and attitude is not null"))
                .isZero();
    }

    @Test
    void haveSensitiveRemarksAndCardsOnlyWithSeparateConsent() {
        lin.get(gu.address());
        assertThat(lin.get(gu.address() + "/card").statusCode()).isEqualTo(403);
        Map<String, String> basis = new HashMap<>(
                Map.of("purpose", "PASSING_ON", "ground", "CONTRACT", "source", "邮件", "until", today().toString()));
        lin.get(gu.address());
        assertThat(lin.post(gu.address() + "/consents", basis).statusCode()).isEqualTo(400);

        basis.put("ground", "CONSENT");
        lin.get(gu.address());
        assertThat(lin.post(gu.address() + "/consents", basis).statusCode()).isEqualTo(302);
        assertThat(lin.get(gu.address() + "/card").body()).contains("FN:顾明阳", "TEL:000-1234");

        lin.get(gu.address());
        lin.post(gu.address() + "/posts/" + post(gu), Map.of("role", "BLOCKS", "sensitive", "吃素"));
        assertThat(lin.get(gu.address()).body()).doesNotContain("吃素");
    }

    @Test
    void areForgottenForGood() {
        lin.get(gu.address());

        assertThat(lin.post(gu.address() + "/erasure", Map.of()).statusCode()).isEqualTo(302);

        assertThat(lin.get(gu.address()).body())
                .contains("Deleted person", "恒岳重工有限公司")
                .doesNotContain("顾明阳", "000-1234", "怕超预算");
        assertThat(lin.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).doesNotContain(">顾明阳<");
        for (String table : List.of("contact_key", "contact_data", "contact_token")) {
            assertThat(rows(table + " where contact_id = '" + gu + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(rows("contact_post where contact_id = '" + gu + "' and role = 'blocks'"))
                .isEqualTo(1);
        assertThat(lin.post(gu.address() + "/name", Map.of("name", "顾明阳")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void leaveNoNameInAuditOrDatabase() {
        lin.get(people("K1"));
        lin.get(gu.address() + "/copy");

        assertThat(rows("audit where what in ('account.did.contactsRead', 'account.did.contactCopied') and actor_id = '"
                        + linId + "' and (subject || detail) like '%" + gu + "%'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(rows("audit where subject || detail like '%顾明阳%'")).isZero();
        assertThat(rows("contact_data where position(convert_to('hengyue', 'UTF8') in sealed) > 0"))
                .isZero();
    }

    @Test
    void cannotReportToSomeoneBelowThem() {
        lin.get(yan.address());

        var refused = lin.post(
                yan.address() + "/relations",
                Map.of("kind", "REPORTS_TO", "other", gu.id().toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void sitOnBoardsAsOursDoOnTheirs() {
        director.get(gu.address());
        director.post(gu.address() + "/board-seats", Map.of("account", ""));
        director.post(
                gu.address() + "/board-seats", Map.of("account", id("K2").id().toString()));
        director.post("/accounts/" + id("K1").id() + "/board-seats", Map.of("ours", linId.toString()));

        assertThat(board(director.get(gu.address()).body())).contains("Our company", "云杉科技");
        assertThat(board(lin.get(gu.address()).body())).contains("Our company").doesNotContain("云杉科技");
        assertThat(board(lin.get(people("K1")).body())).contains("林知夏");
        assertThat(su.get(people("K2")).body()).doesNotContain("顾明阳");

        lin.get(gu.address());
        lin.post(gu.address() + "/erasure", Map.of());
        assertThat(rows("board_seat where contact_id = '" + gu + "'")).isZero();
    }

    @Test
    void bringOtherAccountsByWordOfMouth() {
        String address = "/accounts/" + id("K2").id() + "/referrals";
        director.get(address);

        director.post(address, Map.of("by", id("K1").id().toString(), "day", today().toString()));

        assertThat(director.get(address).body()).contains("Brought to us by", "恒岳重工有限公司");
        assertThat(director.get("/accounts/" + id("K1").id() + "/referrals").body())
                .contains("Has brought us", "云杉科技");
        assertThat(su.get(address).body()).doesNotContain("恒岳重工有限公司");
        director.get(address);
        assertThat(director.post(
                                "/accounts/" + id("K1").id() + "/referrals",
                                Map.of("by", id("K2").id().toString(), "day", today().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    private String password = "";

    private WithPassword staff(String name, Role role) {
        WithPassword made = actors.system("test", () -> identities.create(name, "contact-" + UUID.randomUUID(), role));
        password = made.password();
        return made;
    }

    private NewContact person(String name, DecisionRole role, Attitude attitude) {
        return new NewContact(
                name,
                new Standing(role, 5, attitude),
                new Details("总监", "000-1234", "gu@hengyue.example", "怕超预算", "", ""),
                new Basis(Ground.CONSENT, "名片", today().plusYears(1)));
    }

    /// What a page says about boards: the list below that heading.
    private static String board(String page) {
        int from = page.indexOf("oard", page.indexOf("<main"));
        return page.substring(from, page.indexOf("</ul>", from));
    }

    private void haveBeenThereAMonth() {
        actors.system(
                "test",
                () -> transaction.execute(status -> jdbc.sql("update contact_post set from_day = from_day - 30")
                        .update()));
    }

    private UUID post(ContactId contact) {
        return actors.system(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select id from contact_post where contact_id = ? and to_day = 'infinity'")
                                .param(contact.id())
                                .query(UUID.class)
                                .single()));
    }

    private long rows(String from) {
        return actors.system(
                "test",
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + from)
                        .query(Long.class)
                        .single()));
    }

    private AccountId id(String code) {
        return actors.system("test", () -> accounts.ids(List.of(code)).get(code));
    }

    private String people(String code) {
        return "/accounts/" + id(code).id() + "/people";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
