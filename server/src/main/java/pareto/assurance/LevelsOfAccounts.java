package pareto.assurance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.agreement.Promises;
import pareto.assurance.Attained.Budget;
import pareto.assurance.Attained.Verdict;
import pareto.service.MeasuredLevels;
import pareto.values.Period;

/// Availability of what some accounts were promised by contracts of their own, and compensation, for their service
/// analysis.
@Component
@Transactional(readOnly = true)
class LevelsOfAccounts implements MeasuredLevels {

    /// All measurements of each are read.
    private static final int MOST = 50;

    private static final String CONTRACTS = "select id from contract where true%s order by id limit %d";

    private static final String OWED = """
            select currency, sum(amount) as amount from compensation_entry where judged_on >= ? and judged_on < ?%s group by 1
            """;

    private final Promises promises;
    private final KeptContracts kept;
    private final JdbcClient jdbc;
    private final Clock clock;

    LevelsOfAccounts(Promises promises, KeptContracts kept, JdbcClient jdbc, Clock clock) {
        this.promises = promises;
        this.kept = kept;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Levels of(String where, List<Object> parameters, Period days) {
        List<ContractId> contracts = jdbc.sql(CONTRACTS.formatted(where, MOST + 1))
                .params(parameters)
                .query((row, number) -> new ContractId(row.getObject("id", UUID.class)))
                .list();
        Map<String, BigDecimal> owed = owed(where, parameters, days);
        if (contracts.size() > MOST) {
            return new Levels(false, 0, 0, 0, 0, owed);
        }
        List<Attained> judged = contracts.stream()
                .flatMap(contract -> judged(contract, days).stream())
                .toList();
        return new Levels(
                true,
                judged.size(),
                judged.stream().filter(one -> !one.missed()).count(),
                budgets(judged).stream().mapToLong(Budget::promised).sum(),
                budgets(judged).stream().mapToLong(Budget::lost).sum(),
                owed);
    }

    /// Windows that are over and whose last day lies in the period.
    private List<Attained> judged(ContractId contract, Period days) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return kept.of(promises.signed(contract, today.plusDays(1)), days, now).stream()
                .filter(promise -> promise.term().metric() == Metric.AVAILABILITY)
                .flatMap(promise -> promise.attained().stream())
                .filter(one -> one.verdict() == Verdict.KEPT || one.verdict() == Verdict.MISSED)
                .filter(one -> !one.to().isAfter(today) && days.contains(one.on()))
                .toList();
    }

    private static List<Budget> budgets(List<Attained> judged) {
        List<Budget> budgets = new ArrayList<>();
        for (Attained one : judged) {
            if (one.budget() != null) {
                budgets.add(one.budget());
            }
        }
        return budgets;
    }

    private Map<String, BigDecimal> owed(String where, List<Object> chosen, Period days) {
        List<Object> parameters = new ArrayList<>(List.of(days.from(), days.to()));
        parameters.addAll(chosen);
        Map<String, BigDecimal> owed = new TreeMap<>();
        jdbc.sql(OWED.formatted(where)).params(parameters).query(row -> {
            owed.put(row.getString("currency"), row.getBigDecimal("amount"));
        });
        return owed;
    }
}
