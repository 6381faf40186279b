package pareto.insight.study;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.insight.StudyBasis;
import pareto.shell.Refusal;

/// Rows of table `cost_rate` that hold; what was withdrawn stays in the table.
@Repository
@Transactional
class CostRates {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CostRates(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// By basis, the latest first.
    @Transactional(readOnly = true)
    List<CostRate> all() {
        return jdbc.sql("""
                select r.*, coalesce((select name from identity i where i.id = r.set_by), '') as by
                from cost_rate r where withdrawn_at is null order by basis, from_day desc
                """)
                .query((row, number) -> new CostRate(
                        row.getObject("id", UUID.class),
                        CostBasis.of(row.getString("basis")).orElseThrow(),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("by")))
                .list();
    }

    /// Those that hold in the window of a basis and are in its currency.
    @Transactional(readOnly = true)
    CostRateSet of(StudyBasis basis) {
        return new CostRateSet(
                all().stream().filter(rate -> rate.in(basis.currency())).toList(), basis.window());
    }

    /// Another text after every change.
    @Transactional(readOnly = true)
    String version() {
        return jdbc.sql("select count(*) || '-' || count(withdrawn_at) from cost_rate")
                .query(String.class)
                .single();
    }

    /// @throws Refusal where there is a rate from that day already
    void add(CostBasis basis, BigDecimal amount, @Nullable String currency, LocalDate from) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into cost_rate (id, basis, amount, currency, from_day, set_by, set_at)
                values (:id, :basis, :amount, :currency, :from, actor(), :at) on conflict do nothing
                """)
                .param("id", id)
                .param("basis", basis.code())
                .param("amount", amount)
                .param("currency", currency)
                .param("from", from)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw Refusal.conflict("insight.cost.rate.known", from);
        }
        audit.record("insight.did.costRateSet", id.toString(), basis.code() + " " + amount + " " + from);
    }

    /// @throws Refusal where there is none, or it was withdrawn before
    void withdraw(UUID id) {
        int gone = jdbc.sql(
                        "update cost_rate set withdrawn_by = actor(), withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        if (gone == 0) {
            throw Refusal.notFound("insight.cost.rate.unknown");
        }
        audit.record("insight.did.costRateWithdrawn", id.toString(), "");
    }
}
