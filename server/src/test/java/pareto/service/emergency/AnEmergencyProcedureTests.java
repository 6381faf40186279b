package pareto.service.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 林知夏 writes down with 温可 of 云帆零售 what is done first when its lines are down everywhere.
@IntegrationTest
class AnEmergencyProcedureTests {

    private static final String PHONE = "021-55501234";

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Actors actors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private Contacts contacts;

    @Autowired
    private OverdueTrials overdue;

    @Autowired
    private Clock clock;

    private WithPassword person = new WithPassword(IdentityId.next(), "", "");
    private Visitor manager = new Visitor(0);
    private AccountId retail = new AccountId(UUID.randomUUID());
    private AccountId bank = retail;
    private ContactId theirs = new ContactId(UUID.randomUUID());
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anAccountWithSomebodyThere() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("HS", "华晟银行", null));
        retail = house.account("YF");
        bank = house.account("HS");
        today = LocalDate.now(clock);
        person = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> teams.entrust(List.of(retail), person.id(), today.minusDays(30)));
        theirs = actors.system(
                "test",
                () -> contacts.add(
                        retail,
                        new NewContact(
                                "温可",
                                new Standing(DecisionRole.USES, 3, Attitude.SUPPORTS),
                                new Details("信息总监", PHONE, "", "", "", ""),
                                new Basis(Ground.CONSENT, "名片", LocalDate.of(2039, 1, 1)))));
        manager = house.signedIn(person);
        manager.get("/");
    }

    @Test
    void isKeptWithTheAccountAndNamesBothSides() {
        assertThat(manager.get(page()).body()).contains("There is no emergency procedure yet.");
        set("先切备用线路", today.plusDays(90), "");

        assertThat(manager.get(page()).body()).contains("先切备用线路", "林知夏", "对外联络", "温可", PHONE, "机房开门");
        assertThat(manager.get("/accounts/" + retail.id()).body()).contains(page());
        assertThat(manager.get(page(), "HX-Request", "true").body())
                .as("the part on the account's page names nobody of theirs")
                .contains("Next test", "林知夏")
                .doesNotContain("<html", "温可", PHONE);
        assertThat(manager.get(page() + "/edit").body()).contains("先切备用线路", "机房开门", "温可");
        assertThat(house.asSystem(() -> jdbc.sql(
                                "select count(*) from audit where what = 'service.did.emergencySet' and subject = ?")
                        .param(retail.id().toString())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void tellsWhoTheyAreOnlyToThoseWhoMayKnowPeople() {
        set("先切备用线路", today.plusDays(90), "");

        Visitor analyst = house.signedIn(Role.ANALYST);
        assertThat(analyst.get(page()).body())
                .contains("先切备用线路", "对外联络", "Who is responsible on their side is shown to colleagues")
                .doesNotContain("温可", PHONE, "机房开门");
        Visitor elsewhere = house.signedIn(Role.MANAGER);
        assertThat(elsewhere.get(page()).statusCode()).isEqualTo(404);
        assertThat(house.asSystem(() -> jdbc.sql("select string_agg(d::text, ' ') from emergency_duty d")
                        .query(String.class)
                        .single()))
                .as("nothing of the contact is copied")
                .doesNotContain("温可", PHONE);
    }

    @Test
    void saysThatSomebodyOfTheirsIsGoneWhoWasErased() {
        set("先切备用线路", today.plusDays(90), "");
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/");
        assertThat(administrator
                        .post("/contacts/" + theirs + "/erasure", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(manager.get(page()).body())
                .contains("No longer there", "机房开门")
                .doesNotContain("温可", PHONE);
        Map<String, String> form = form("先切备用线路", today.plusDays(90), latest());
        form.put("theirs.0", "");
        assertThat(manager.post(page(), form).body())
                .as("a duty of theirs is not lost by saving what else has changed")
                .contains("Choose who is responsible on their side");
    }

    @Test
    void isChangedByThoseWhoMayChangeDossiersOnly() {
        Visitor executive = house.signedIn(Role.EXECUTIVE);
        executive.get("/");
        assertThat(executive.post(page(), form("先报警", today, "")).statusCode()).isEqualTo(403);
        assertThat(executive.get(page() + "/edit").statusCode()).isEqualTo(403);
        assertThat(executive
                        .post(page() + "/tests", tested(today, today.plusDays(1)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsWhatItSaidBefore() {
        set("先切备用线路", today.plusDays(90), "");
        assertThat(manager.post(page(), form("先报警", today, "")).body())
                .contains("Somebody changed this procedure while you were writing");
        set("先打电话", today.plusDays(60), latest());

        assertThat(manager.get(page()).body()).contains("先打电话", "Earlier procedures", "先切备用线路");
        for (String sql : List.of(
                "update emergency_procedure set steps = 'x'",
                "delete from emergency_procedure",
                "delete from emergency_duty",
                "update emergency_test set said = 'x'",
                "delete from emergency_test")) {
            manager.post(page() + "/tests", tested(today, today.plusDays(1)));
            assertThatThrownBy(() -> house.as(person.id(), () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isOverdueOnItsPageAndForWhoeverIsResponsible() {
        set("先切备用线路", today.minusDays(1), "");
        assertThat(manager.get(page()).body()).contains("Test overdue");
        assertThat(manager.get("/").body()).contains("Emergency tests overdue", "云帆零售");
        assertThat(house.as(person.id(), () -> overdue.mine(5)))
                .extracting(OverdueTrials.Overdue::on)
                .containsExactly(today.minusDays(1));
        IdentityId director = house.person("许峥", Role.DIRECTOR).id();
        assertThat(house.as(director, () -> overdue.mine(5))).isEmpty();

        assertThat(manager.post(page() + "/tests", tested(today, today.plusDays(180)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(page()).body())
                .contains("Worked in part", "机房门打不开")
                .doesNotContain("Test overdue");
        assertThat(house.as(person.id(), () -> overdue.mine(5))).isEmpty();
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertThat(manager.post(page() + "/tests", tested(today, today.plusDays(1)))
                        .body())
                .contains("write it before you record a test");
        refused(Map.of("steps", " "), "What to do first");
        refused(Map.of("steps", "x".repeat(2001)), "2,000");
        refused(Map.of("due", "soon"), "Next test");
        refused(Map.of("ours.0", "", "ours.duty.0", ""), "Somebody of ours has to be responsible");
        refused(Map.of("ours.0", ""), "Choose who is responsible on our side");
        refused(Map.of("ours.duty.0", ""), "Responsible for");
        refused(Map.of("theirs.0", UUID.randomUUID().toString()), "Choose who is responsible on their side");
        set("先切备用线路", today.plusDays(90), "");
        assertThat(manager.post(page() + "/tests", tested(today.plusDays(1), today.plusDays(2)))
                        .body())
                .contains("is still to come");
        assertThat(manager.post(page() + "/tests", tested(today, today)).body()).contains("is not after this one");
    }

    private void refused(Map<String, String> wrong, String sentence) {
        Map<String, String> form = form("先切备用线路", today.plusDays(90), "");
        form.putAll(wrong);
        var answer = manager.post(page(), form);
        assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void movesWithItsAccountBesideThatOfTheOtherAndBack() {
        String kept = "/accounts/" + bank.id() + "/emergency";
        WithPassword head = house.person("许峥", Role.DIRECTOR);
        Visitor director = house.signedIn(head);
        director.get("/");
        Map<String, String> form = new HashMap<>(Map.of("steps", "先报总行", "due", today.toString(), "before", ""));
        form.putAll(Map.of("ours.0", head.id().toString(), "ours.duty.0", "对外联络"));
        assertThat(director.post(kept, form).statusCode()).isEqualTo(302);
        set("先切备用线路", today.plusDays(90), "");
        manager.post(page() + "/tests", tested(today, today.plusDays(180)));

        director.get("/accounts/" + bank.id() + "/merges/new?with=" + retail.id());
        assertThat(director.post(
                                "/accounts/" + bank.id() + "/merges",
                                Map.of("with", retail.id().toString(), "reason", "其实是一家"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(director.get(kept).body()).contains("先报总行", "先切备用线路", "温可", "机房门打不开");
        assertThat(director.get(kept + "/edit").body())
                .as("what was set last holds")
                .contains("先切备用线路")
                .doesNotContain("先报总行");

        String merge = house.asSystem(() -> jdbc.sql(
                        "select id::text from account_merge where undone_at is null order by merged_at desc limit 1")
                .query(String.class)
                .single());
        director.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of());
        assertThat(director.get(kept).body()).contains("先报总行").doesNotContain("先切备用线路");
        assertThat(director.get(page()).body())
                .contains("先切备用线路", "温可", "机房门打不开")
                .doesNotContain("先报总行");
    }

    @Test
    void isGoneWithItsAccount() {
        set("先切备用线路", today.plusDays(90), "");
        manager.post(page() + "/tests", tested(today, today.plusDays(180)));
        actors.system("test", accounts::forgetAll);
        assertThat(house.asSystem(() -> jdbc.sql("""
                        select (select count(*) from emergency_procedure) + (select count(*) from emergency_duty)
                            + (select count(*) from emergency_test)
                        """).query(Long.class).single()))
                .isZero();
    }

    private void set(String steps, LocalDate due, String before) {
        var answer = manager.post(page(), form(steps, due, before));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private Map<String, String> form(String steps, LocalDate due, String before) {
        Map<String, String> form = new HashMap<>(Map.of("steps", steps, "due", due.toString(), "before", before));
        form.putAll(Map.of("ours.0", person.id().toString(), "ours.duty.0", "对外联络"));
        form.putAll(Map.of("theirs.0", theirs.toString(), "theirs.duty.0", "机房开门"));
        return form;
    }

    private static Map<String, String> tested(LocalDate on, LocalDate next) {
        return Map.of("on", on.toString(), "outcome", "partly", "said", "机房门打不开", "next", next.toString());
    }

    private String latest() {
        return house.asSystem(() -> jdbc.sql("select id::text from emergency_procedure order by set_at desc limit 1")
                .query(String.class)
                .single());
    }

    private String page() {
        return "/accounts/" + retail.id() + "/emergency";
    }
}
