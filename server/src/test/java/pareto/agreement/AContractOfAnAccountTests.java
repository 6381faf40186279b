package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
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
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 云帆零售 with its shop 云帆深圳 signs for availability of its lines; 华晟银行 has nothing to do with it.
@IntegrationTest
class AContractOfAnAccountTests {

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
    private Clock clock;

    private WithPassword person = new WithPassword(pareto.access.IdentityId.next(), "", "");
    private Visitor manager = new Visitor(0);
    private AccountId retail = new AccountId(UUID.randomUUID());
    private AccountId shop = retail;
    private AccountId bank = retail;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anAccountWithItsShop() {
        house.knowsOnly(
                new FoundAccount("YF", "云帆零售", null),
                new FoundAccount("YF-SZ", "云帆深圳", "YF"),
                new FoundAccount("HS", "华晟银行", null));
        retail = house.account("YF");
        shop = house.account("YF-SZ");
        bank = house.account("HS");
        today = LocalDate.now(clock);
        person = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> teams.entrust(List.of(retail, shop), person.id(), today.minusDays(30)));
        manager = house.signedIn(person);
        manager.get("/");
    }

    private String opened(String number) {
        var form = new HashMap<>(Map.of(
                "number", number, "title", "门店专线", "first", today.minusYears(1).toString()));
        form.putAll(Map.of(
                "last",
                today.plusDays(59).toString(),
                "renewal",
                "12",
                "notice",
                "30",
                "fee",
                "4321.50",
                "currency",
                "CNY"));
        var answer = manager.post(of(retail), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    private static String of(AccountId account) {
        return "/accounts/" + account.id() + "/contracts";
    }

    private static String fresh() {
        return "YF-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> availability() {
        var form = new HashMap<>(
                Map.of("service", "十二家门店专线", "metric", "AVAILABILITY", "kind", "window", "target", "99.9"));
        form.putAll(Map.of(
                "window", "MONTH", "maintenance", "5", "customers", "on", "premium", "200", "form", "CREDIT_NOTE"));
        form.putAll(Map.of("beyond1", "99.9", "amount1", "10", "beyond2", "99.5", "amount2", "25"));
        form.putAll(Map.of("beyond3", "99", "amount3", "5", "step3", "0.5"));
        form.putAll(Map.of(
                "monthCap", "30", "yearCap", "10000", "yearCapIn", "money", "endMisses", "3", "endMonths", "12"));
        return form;
    }

    private String promised(String contract) {
        var answer = manager.post(contract + "/terms", availability());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    private void signed(String contract) {
        assertThat(manager.post(contract + "/signing", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    private static UUID id(String contract) {
        return UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1));
    }

    @Test
    void isDraftedSignedAndNeverChangedAgain() {
        String contract = opened(fresh());
        String term = promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        signed(contract);

        assertThat(manager.get(contract).body())
                .contains("In force", "云帆深圳", "¥4,321.50", "at least 99.9% over a month", "below 99.5%: 25%")
                .doesNotContain("Save the draft");
        assertThat(manager.get(of(shop)).body()).contains("Covered by contracts of others", "门店专线");
        assertThat(manager.post(contract + "/draft", Map.of("first", "2026-01-01"))
                        .body())
                .contains("has no draft");
        assertThat(manager.post(term, availability()).statusCode()).isEqualTo(409);
        assertThat(manager.post(term + "/removal", Map.of()).statusCode()).isEqualTo(409);
        for (String change : List.of(
                "update contract_version set last_day = last_day + 1 where contract_id = ?",
                "update contract_fee set monthly = 1 where version_id in (select id from contract_version where contract_id = ?)",
                "delete from contract_signing where version_id in (select id from contract_version where contract_id = ?)",
                "delete from contract_party where version_id in (select id from contract_version where contract_id = ?)",
                "update sla_term set target = 1 where version_id in (select id from contract_version where contract_id = ?)",
                "delete from sla_term where version_id in (select id from contract_version where contract_id = ?)",
                "update sla_money set premium = 1 where term_id in (select t.id from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?)",
                "update sla_band set beyond = 1 where term_id in (select t.id from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?)",
                "insert into sla_band select t.id, 5, t.account_id, 1, 1, null, null from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?")) {
            assertThatThrownBy(() -> house.as(
                            person.id(),
                            () -> jdbc.sql(change).param(id(contract)).update()))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void changesByANewVersionThatBeginsAsTheLastOne() {
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        manager.post(
                contract + "/draft/signatories", Map.of("person", person.id().toString()));
        signed(contract);

        assertThat(Visitor.goal(manager.post(contract + "/drafts", Map.of()))).isEqualTo(contract + "?version=2");
        String draft = manager.get(contract + "?version=2").body();
        assertThat(draft).contains("Version 2", "Save the draft", "云帆深圳", "林知夏", "below 99.9%: 10%", "4321.5");
        assertThat(manager.post(contract + "/drafts", Map.of()).body()).contains("has a draft already");
        assertThat(manager.get(contract).body())
                .contains("Version 1", "In force")
                .doesNotContain("Save the draft");
        String next = today.plusDays(60).toString();
        assertThat(manager.post(contract + "/draft", Map.of("first", next)).statusCode())
                .isEqualTo(302);
        signed(contract);
        assertThat(manager.get(contract).body()).contains("¥4,321.50");
        assertThat(manager.get(contract + "?version=2").body())
                .contains(">from ")
                .doesNotContain("¥4,321.50");
    }

    @Test
    void saysWhatComesNextToThoseWhoSeeTheAccount() {
        String number = fresh();
        String contract = opened(number);
        assertThat(manager.get("/contracts?show=drafts").body()).contains(number);
        assertThat(manager.get("/contracts?show=soon").body()).doesNotContain(number);
        signed(contract);

        assertThat(manager.get("/contracts?show=soon").body()).contains(number, "last day for notice");
        assertThat(manager.get(of(retail)).body()).contains(number, "within 90 days");
        assertThat(manager.get("/").body()).contains("Contracts that need a decision", "门店专线");
        assertThat(manager.get("/contracts?show=drafts").body()).doesNotContain(number);
        var other = house.signedIn(Role.MANAGER);
        assertThat(other.get("/contracts").body()).doesNotContain(number);
        assertThat(other.get(contract).statusCode()).isEqualTo(404);
        assertThat(other.get("/").body()).doesNotContain("Contracts that need a decision");
    }

    @Test
    void endsByNoticeThatIsNotLate() {
        String contract = opened(fresh());
        assertThat(ended(contract, "notice", today.plusDays(59).toString()).body())
                .contains("nothing to end");
        signed(contract);

        assertThat(ended(contract, "notice", today.plusDays(40).toString()).body())
                .contains("it cannot end before");
        assertThat(ended(contract, "early", "").body()).contains("Fill in “Last day”");
        assertThat(ended(contract, "notice", today.plusDays(59).toString()).statusCode())
                .isEqualTo(302);
        String page = manager.get(contract).body();
        assertThat(page).contains("Notice given, ends", "换供应商");
        String end = house.asSystem(() -> jdbc.sql("select id::text from contract_end where contract_id = ?")
                .param(id(contract))
                .query(String.class)
                .single());
        assertThat(manager.post(contract + "/ends/" + end + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.post(contract + "/ends/" + end + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(ended(contract, "early", today.minusDays(1).toString()).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(contract).body()).contains("Over", "taken back by");
    }

    private java.net.http.HttpResponse<String> ended(String contract, String kind, String last) {
        return manager.post(contract + "/ends", Map.of("kind", kind, "last", last, "reason", "换供应商"));
    }

    /// Of 1,234.55 a quarter is 308.6375, rounded 308.64; at 98.2 two steps of 0.5 are begun below 99, each 5 %.
    @Test
    void reckonsWhatWouldBeOwed() {
        String contract = opened(fresh());
        String term = promised(contract);

        assertThat(manager.get(term + "?value=99.2&fee=1234.55").body())
                .contains(
                        "below 99.5%: 25%",
                        "1 × 25% × ¥1,234.55 = CNY\u00A0308.6375", "half up: ¥308.64", "Owed: ¥308.64");
        assertThat(manager.get(term + "?value=98.2&fee=1234.55").body())
                .contains("2 × 5% × ¥1,234.55", "123.455", "Owed: ¥123.46");
        assertThat(manager.get(term + "?value=99.9&fee=1000").body()).contains("The promise is kept");
        assertThat(manager.get(term + "?value=99.2&fee=8000").body())
                .contains("The cap of the month takes ¥703.55", "Owed: ¥1,296.45");
        assertThat(manager.get(term + "?value=x&fee=1").body()).contains("is no number");
    }

    @Test
    void isSignedForByPeopleOfBothSides() {
        String contract = opened(fresh());
        actors.system(
                "test",
                () -> contacts.add(
                        retail,
                        new NewContact(
                                "温可",
                                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                                new Details("信息总监", "", "", "", "", ""),
                                new Basis(Ground.CONSENT, "名片", LocalDate.of(2039, 1, 1)))));
        String contact = house.asSystem(
                () -> jdbc.sql("select contact_id::text from contact_post where account_id = ? and to_day > now()")
                        .param(retail.id())
                        .query(String.class)
                        .list()
                        .getFirst());
        assertThat(manager.get(contract).body()).contains("温可");
        assertThat(manager.post(contract + "/draft/signatories", Map.of("contact", contact))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.post(
                                contract + "/draft/signatories",
                                Map.of("contact", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        signed(contract);

        assertThat(manager.get(contract).body()).contains("温可", "Theirs");
        assertThat(house.signedIn(Role.READER).get(contract).body())
                .contains("门店专线")
                .doesNotContain("温可");
    }

    @Test
    void tellsTheDeskWhatIsPromisedAndNotWhatItCosts() {
        String contract = opened(fresh());
        String term = promised(contract);
        var desk = house.signedIn(Role.DESK);

        assertThat(desk.get(contract).body())
                .contains("at least 99.9% over a month")
                .doesNotContain("4,321", "25%", "Papers", "Save the draft");
        assertThat(desk.get(term + "?value=99&fee=100").body())
                .contains("Planned maintenance announced at least 5 days before")
                .doesNotContain("Compensation", "Owed");
        assertThat(desk.post(contract + "/signing", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.signedIn(Role.READER).get(contract).body())
                .contains("¥4,321.50")
                .doesNotContain("Save the draft");
    }

    @Test
    void keepsItsPapers() {
        String contract = opened(fresh());
        assertThat(manager.upload(contract + "/files", "协议.pdf", "signed".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        String page = manager.get(contract).body();
        assertThat(page).contains("协议.pdf");
        String file = house.asSystem(() -> jdbc.sql("select file_id::text from contract_file where contract_id = ?")
                .param(id(contract))
                .query(String.class)
                .single());

        assertThat(new String(manager.bytes(contract + "/files/" + file), StandardCharsets.UTF_8))
                .isEqualTo("signed");
        var other = house.signedIn(Role.MANAGER);
        assertThat(other.get(contract + "/files/" + file).statusCode()).isEqualTo(404);
        assertThat(manager.post(contract + "/files/" + file + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(contract + "/files/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeMeantInOneSentence() {
        String contract = opened(fresh());
        var faults = new ArrayList<String>();
        Map.<Map<String, String>, String>of(
                        Map.of("target", "101"), "is more than there can be",
                        Map.of("metric", "GLORY"), "Choose one for “Metric”",
                        Map.of("kind", "each"), "has no limit of single cases",
                        Map.of("beyond1", "99.95"), "before the target of 99.9 is missed",
                        Map.of("beyond2", "99.9"), "is not worse than the one before",
                        Map.of("amount2", ""), "needs both its limit and what is owed",
                        Map.of("amount1", "0"), "must be more than 0",
                        Map.of("endMonths", ""), "needs both misses and months",
                        Map.of("target", "ninety"), "is no number",
                        Map.of("service", ""), "Fill in “Service”")
                .forEach((wrong, sentence) -> {
                    var form = new HashMap<>(availability());
                    form.putAll(wrong);
                    var answer = manager.post(contract + "/terms", form);
                    if (answer.statusCode() != 400 || !answer.body().contains(sentence)) {
                        faults.add(wrong + " " + answer.statusCode());
                    }
                });
        assertThat(faults).isEmpty();
        assertThat(manager.post(of(retail), Map.of("number", fresh(), "title", "x", "first", "2026-02-30"))
                        .body())
                .contains("is no day from 1990 to 2099");
        assertThat(manager.post(
                                of(retail),
                                Map.of("number", fresh(), "title", "x", "first", "2026-02-01", "last", "2026-01-01"))
                        .body())
                .contains("lies before the first day");
        assertThat(manager.post(
                                of(retail),
                                Map.of("number", fresh(), "title", "x", "first", "2026-02-01", "renewal", "3"))
                        .body())
                .contains("cannot go on after it");
        assertThat(manager.post(
                                contract + "/draft/parties",
                                Map.of("account", bank.id().toString()))
                        .body())
                .contains("not in the group");
    }

    @Test
    void goesWithItsAccountWhenTwoBecomeOneAndBack() {
        var director = house.signedIn(Role.DIRECTOR);
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        signed(contract);

        merged(director, bank, shop);
        assertThat(director.get(contract).body()).contains("华晟银行").doesNotContain("云帆深圳");
        merged(director, bank, retail);
        assertThat(director.get("/accounts/" + bank.id() + "/contracts").body()).contains("门店专线");
        assertThat(director.get(contract).body()).contains("below 99.5%: 25%", "¥4,321.50");

        undone(director);
        undone(director);
        assertThat(director.get(contract).body()).contains("云帆零售", "云帆深圳", "below 99.5%: 25%", "¥4,321.50");
    }

    private void merged(Visitor director, AccountId into, AccountId other) {
        director.get("/accounts/" + into.id() + "/merges/new?with=" + other.id());
        assertThat(director.post(
                                "/accounts/" + into.id() + "/merges",
                                Map.of("with", other.id().toString(), "reason", "其实是一家"))
                        .statusCode())
                .isEqualTo(302);
    }

    private void undone(Visitor director) {
        String merge = house.asSystem(() -> jdbc.sql(
                        "select id::text from account_merge where undone_at is null order by merged_at desc limit 1")
                .query(String.class)
                .single());
        assertThat(director.post("/accounts/" + bank.id() + "/merges/" + merge + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void isGoneWithItsAccount() {
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        signed(contract);

        actors.system("test", accounts::forgetAll);

        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from sla_band")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(manager.get(contract).statusCode()).isEqualTo(404);
    }

    @Test
    void speaksChineseToo() {
        String contract = opened(fresh());
        String term = promised(contract);
        manager.post("/language", Map.of("language", "zh", "back", "/me"));

        assertThat(manager.get(term + "?value=99.2&fee=1234.55").body())
                .contains("每月不低于 99.9%", "低于 99.5%：月费的 25%", "应赔付 ¥308.64", "12 个月内未达标 3 次");
        assertThat(manager.get(contract).body()).contains("草稿", "服务水平承诺", "到期后每次自动续 12 个月");
        assertThat(manager.get(term + "/edit").body()).contains("赔付档位");
        assertThat(manager.get(contract + "/terms/new").body()).contains("添加承诺");
    }
}
