package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.FoundAccount;
import pareto.account.Standings;
import pareto.insight.MadeUpPerformance;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 has bought evenly for six years and the rules propose Core; 林知夏 nominates it, 方砚秋 decides.
@IntegrationTest
abstract class AnAccountWorthNominating {

    @Autowired
    House house;

    @Autowired
    private BeanFactory application;

    @Autowired
    Standings standings;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    Clock clock;

    AccountId account = new AccountId(UUID.randomUUID());
    Visitor manager = new Visitor(0);
    Visitor director = new Visitor(0);
    IdentityId directorId = IdentityId.next();

    @BeforeEach
    void anAccountOfOneManager() {
        house.knowsOnly(new FoundAccount("N1", "恒岳重工", null));
        asDelivered();
        account = house.account("N1");
        new MadeUpPerformance(application).even(account);
        WithPassword lin = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(account.id(), lin.id(), "test"));
        manager = house.signedIn(lin);
        WithPassword fang = house.person("方砚秋", Role.DIRECTOR);
        directorId = fang.id();
        director = house.signedIn(fang);
    }

    String nominate(Visitor by) {
        String page = "/accounts/" + account.id() + "/nomination";
        by.get(page);
        return Visitor.goal(by.post(page, Map.of("reason", "采购稳定")));
    }

    void answerAll(String nomination, int grade) {
        manager.get(nomination);
        Arrays.stream(Criterion.values())
                .filter(Criterion::entered)
                .forEach(criterion -> manager.post(nomination + "/answers", answer(criterion.name(), grade)));
    }

    static Map<String, String> answer(String criterion, int grade) {
        return Map.of("criterion", criterion, "grade", String.valueOf(grade), "evidence", "看过现场");
    }

    void develop(String nomination) {
        manager.get(nomination);
        manager.post(
                nomination + "/development",
                Map.of(
                        "revenue",
                        "10000000",
                        "years",
                        "5",
                        "firstCost",
                        "5000000",
                        "laterCost",
                        "500000",
                        "margin",
                        "30",
                        "rate",
                        "10"));
    }

    void decide(String nomination, String decision, String reason) {
        director.get(nomination);
        HttpResponse<String> done = director.post(
                nomination + "/decision", Map.of("decision", decision, "phase", "STABILISE", "reason", reason));
        assertThat(done.statusCode()).isEqualTo(302);
    }

    private void asDelivered() {
        system("delete from scorecard_line where scorecard_id in (select id from scorecard where set_by is not null)");
        system("delete from scorecard where set_by is not null");
    }

    AccountStanding today() {
        return as(() -> standings.on(account, LocalDate.now(clock)));
    }

    <T> T as(Supplier<T> work) {
        return actors.runAs(directorId, work::get);
    }

    void system(String sql) {
        house.asSystem(() -> jdbc.sql(sql).update());
    }
}
