package pareto.assurance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.account.FactsMoved;
import pareto.insight.Costs;

/// What is owed by a contract is a cost of the contract's account, also for a request of another one that the contract
/// covers: where the two were merged and are parted again, the request takes along what was booked for it meanwhile.
@Component
class OwedWithItsContract {

    private static final String JOB = "assurance";

    private final Costs costs;
    private final Actors actors;
    private final JdbcClient jdbc;

    OwedWithItsContract(Costs costs, Actors actors, JdbcClient jdbc) {
        this.costs = costs;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(FactsMoved event) {
        actors.system(JOB, () -> of(event).forEach(costs::belong));
    }

    private Map<AccountId, List<String>> of(FactsMoved event) {
        Map<AccountId, List<String>> entries = new HashMap<>();
        jdbc.sql("select id, account_id from compensation_entry where account_id in (?, ?)")
                .params(event.from().id(), event.to().id())
                .query(row -> {
                    entries.computeIfAbsent(
                                    new AccountId(row.getObject("account_id", UUID.class)), any -> new ArrayList<>())
                            .add(LedgerRows.reference(row.getObject("id", UUID.class)));
                });
        return entries;
    }
}
