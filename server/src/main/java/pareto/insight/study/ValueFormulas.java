package pareto.insight.study;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;

/// The formula as it is and as it was.
@Repository
@Transactional
class ValueFormulas {

    record Version(ValueFormula formula, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ValueFormulas(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ValueFormula current() {
        return versions(1).stream().findFirst().map(Version::formula).orElse(ValueFormula.DELIVERED);
    }

    /// Another number after every change.
    @Transactional(readOnly = true)
    long version() {
        return jdbc.sql("select count(*) from value_formula").query(Long.class).single();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Version> versions(int most) {
        return jdbc.sql("""
                select f.*, coalesce((select name from identity i where i.id = f.set_by), '') as by
                from value_formula f order by set_at desc, id desc limit ?
                """)
                .param(most)
                .query((row, number) -> new Version(
                        new ValueFormula(
                                row.getBigDecimal("yearly"),
                                row.getBigDecimal("referral_weight"),
                                row.getBigDecimal("importance_worth")),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("by")))
                .list();
    }

    void put(ValueFormula formula) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into value_formula (id, yearly, referral_weight, importance_worth, set_by, set_at)
                values (:id, :yearly, :weight, :worth, actor(), :at)
                """)
                .param("id", id)
                .param("yearly", formula.yearly())
                .param("weight", formula.referralWeight())
                .param("worth", formula.importanceWorth())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "insight.did.valueFormulaChanged",
                id.toString(),
                formula.yearly() + " / " + formula.referralWeight() + " / " + formula.importanceWorth());
    }
}
