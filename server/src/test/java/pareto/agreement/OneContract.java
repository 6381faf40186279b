package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
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
abstract class OneContract {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Contacts contacts;

    @Autowired
    Clock clock;

    WithPassword person = new WithPassword(IdentityId.next(), "", "");
    Visitor manager = new Visitor(0);
    AccountId retail = new AccountId(UUID.randomUUID());
    AccountId shop = retail;
    AccountId bank = retail;
    LocalDate today = LocalDate.EPOCH;

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

    String opened(String number) {
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

    static String of(AccountId account) {
        return "/accounts/" + account.id() + "/contracts";
    }

    static String fresh() {
        return "YF-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Map<String, String> availability() {
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

    String promised(String contract) {
        var answer = manager.post(contract + "/terms", availability());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    void signed(String contract) {
        assertThat(manager.post(contract + "/signing", Map.of("on", today.toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    static UUID id(String contract) {
        return UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1));
    }

    /// Somebody who works at 云帆零售 from now on, by their id.
    String somebody(String name) {
        var person = new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("信息总监", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2039, 1, 1)));
        return actors.system("test", () -> contacts.add(retail, person)).toString();
    }
}
