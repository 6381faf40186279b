package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.Standings;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 恒岳重工 from the day its relationship began; time goes on by moving what has been into the past.
@IntegrationTest
abstract class AnAccountInItsFirstPhase {

    @Autowired
    House house;

    @Autowired
    Standings standings;

    @Autowired
    Phases phases;

    @Autowired
    PhaseDirectory changes;

    @Autowired
    Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    Clock clock;

    WithPassword director = new WithPassword(pareto.access.IdentityId.next(), "", "");
    AccountId account = new AccountId(UUID.randomUUID());
    LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void anAccountInItsFirstPhase() {
        director = house.person("方砚秋", Role.DIRECTOR);
        house.knowsOnly(new FoundAccount("S1", "恒岳重工", null));
        account = house.account("S1");
        day = LocalDate.now(clock);
        does(() -> phases.begin(account, Phase.BUILD, "第一份合同"));
    }

    void later(int days) {
        day = day.minusDays(days);
        house.asSystem(() -> {
            for (String table : List.of("key_account", "account_tier", "account_class", "account_phase")) {
                move(table, days);
            }
        });
    }

    /// Row by row in order, so that none runs into the one before.
    private void move(String table, int days) {
        jdbc.sql("select id from " + table + " order by from_day")
                .query(UUID.class)
                .list()
                .forEach(id -> jdbc.sql(
                                "update " + table + " set from_day = from_day - ?, to_day = to_day - ? where id = ?")
                        .params(days, days, id)
                        .update());
    }

    AccountStanding on(LocalDate asked) {
        return as(() -> standings.on(account, asked));
    }

    String page() {
        return "/accounts/" + account.id();
    }

    void does(Runnable work) {
        actors.runAs(director.id(), work);
    }

    <T> T as(Supplier<T> work) {
        return actors.runAs(director.id(), work::get);
    }
}
