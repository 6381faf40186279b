package pareto.assurance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.assurance.Entry.About;
import pareto.assurance.Entry.Steps;

/// Rows of table `compensation_entry`, as far as the actor sees figures of the account.
@Repository
@Transactional
class LedgerRows {

    /// By which an entry is booked as cost to serve.
    static String reference(UUID entry) {
        return "compensation " + entry;
    }

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they were booked.
    @Transactional(readOnly = true)
    List<Entry> of(ContractId contract) {
        return jdbc.sql("select * from compensation_entry where contract_id = ? order by booked_at, id")
                .param(contract.id())
                .query((row, number) -> entry(row))
                .list();
    }

    void add(ContractId contract, Entry entry) {
        Steps steps = entry.steps();
        jdbc.sql("""
                insert into compensation_entry (id, contract_id, account_id, term_id, unit_key, unit, from_day, end_day,
                    judged_on, number, amount, currency, owed, value, fee, exact, rounded, cut_by_month, cut_by_year,
                    booked_by, booked_at)
                select :id, c.id, c.account_id, :term, :key, :unit, :from, :to, :judged, :number, :amount, :currency, :owed,
                    :value, :fee, :exact, :rounded, :month, :year, actor(), :at
                from contract c where c.id = :contract
                """)
                .param("id", entry.id())
                .param("contract", contract.id())
                .param("term", entry.of().term())
                .param("key", entry.of().key())
                .param("unit", entry.unit())
                .param("from", entry.of().from())
                .param("to", entry.to())
                .param("judged", entry.judged())
                .param("number", entry.number())
                .param("amount", entry.amount())
                .param("currency", entry.currency())
                .param("owed", entry.owed())
                .param("value", steps == null ? null : steps.value())
                .param("fee", steps == null ? null : steps.fee())
                .param("exact", steps == null ? null : steps.exact())
                .param("rounded", steps == null ? null : steps.rounded())
                .param("month", steps == null ? null : steps.cutByMonth())
                .param("year", steps == null ? null : steps.cutByYear())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new About(
                        row.getObject("term_id", UUID.class),
                        row.getString("unit_key"),
                        row.getObject("from_day", LocalDate.class)),
                row.getString("unit"),
                row.getObject("end_day", LocalDate.class),
                row.getObject("judged_on", LocalDate.class),
                row.getInt("number"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("owed"),
                steps(row, row.getBigDecimal("value")),
                row.getTimestamp("booked_at").toInstant());
    }

    private static @Nullable Steps steps(ResultSet row, @Nullable BigDecimal value) throws SQLException {
        return value == null
                ? null
                : new Steps(
                        value,
                        row.getBigDecimal("fee"),
                        row.getBigDecimal("exact"),
                        row.getBigDecimal("rounded"),
                        row.getBigDecimal("cut_by_month"),
                        row.getBigDecimal("cut_by_year"));
    }
}
