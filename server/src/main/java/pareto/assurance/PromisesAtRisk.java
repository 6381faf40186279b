package pareto.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.assurance.Attained.Budget;
import pareto.assurance.KeptContracts.Promise;

/// The door of this module: promises that are missed for certain though their window goes on, and those that have
/// little left, as they were worked out last.
@Component
@Transactional
public class PromisesAtRisk {

    /// @param left what may still be lost; null where it is missed for certain
    public record AtRisk(
            ContractId contract,
            String account,
            String unit,
            LocalDate lastDay,
            @Nullable Duration left) {}

    /// A quarter of what may be lost is little.
    private static final int LITTLE = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    PromisesAtRisk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of accounts the actor may see: those missed for certain first, then those with the least left.
    @Transactional(readOnly = true)
    public List<AtRisk> now(int most) {
        return jdbc.sql("""
                select r.contract_id, a.name, r.unit, r.end_day, r.left_seconds
                from promise_at_risk r join account a on a.id = r.account_id
                where r.end_day > ? order by r.certain desc, r.left_seconds, r.end_day, r.unit limit ?
                """)
                .params(LocalDate.now(clock), most)
                .query((row, number) -> new AtRisk(
                        new ContractId(row.getObject("contract_id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getObject("end_day", LocalDate.class).minusDays(1),
                        left(row)))
                .list();
    }

    private static @Nullable Duration left(ResultSet row) throws SQLException {
        Long seconds = row.getObject("left_seconds", Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /// In place of what was worked out before.
    void put(ContractId contract, List<Promise> promises, LocalDate today) {
        jdbc.sql("delete from promise_at_risk where contract_id = ?")
                .param(contract.id())
                .update();
        promises.stream()
                .flatMap(promise -> promise.attained().stream())
                .filter(one -> one.to().isAfter(today) && atRisk(one))
                .forEach(one -> put(contract, one));
    }

    private static boolean atRisk(Attained one) {
        Budget budget = one.budget();
        return one.missed() || budget != null && budget.lost() > 0 && budget.left() * LITTLE <= budget.allowed();
    }

    private void put(ContractId contract, Attained one) {
        Budget budget = one.budget();
        jdbc.sql("""
                insert into promise_at_risk (contract_id, account_id, term_id, unit_key, unit, end_day, certain, left_seconds)
                select id, account_id, :term, :key, :unit, :to, :certain, :left from contract where id = :contract
                """)
                .param("contract", contract.id())
                .param("term", one.term())
                .param("key", one.key())
                .param("unit", one.name())
                .param("to", one.to())
                .param("certain", one.missed())
                .param("left", one.missed() || budget == null ? null : budget.left())
                .update();
    }
}
