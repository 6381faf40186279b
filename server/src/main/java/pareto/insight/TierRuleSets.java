package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.portfolio.TierRules;
import pareto.analysis.portfolio.TierRules.Step;
import pareto.shell.Refusal;

/// The lines between the tiers, as they are and as they were.
@Repository
@Transactional
class TierRuleSets {

    /// One version.
    record Version(BigDecimal platinum, BigDecimal core, BigDecimal priority, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TierRuleSets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TierRules current() {
        return versions(1).stream()
                .findFirst()
                .map(version -> rules(version.platinum(), version.core(), version.priority()))
                .orElse(TierRules.DELIVERED);
    }

    @Transactional(readOnly = true)
    public List<Version> versions(int most) {
        return jdbc.sql("""
                select t.*, coalesce((select name from identity i where i.id = t.set_by), '') as by
                from tier_rule_set t order by set_at desc, id desc limit ?
                """)
                .param(most)
                .query((row, number) -> new Version(
                        row.getBigDecimal("platinum"),
                        row.getBigDecimal("core"),
                        row.getBigDecimal("priority"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("by")))
                .list();
    }

    void put(BigDecimal platinum, BigDecimal core, BigDecimal priority) {
        jdbc.sql("""
                insert into tier_rule_set (id, platinum, core, priority, set_at, set_by) values (?, ?, ?, ?, ?, actor())
                """)
                .params(UuidCreator.getTimeOrderedEpoch(), platinum, core, priority, Timestamp.from(clock.instant()))
                .update();
    }

    /// Lines as a person enters them.
    ///
    /// @throws Refusal when they do not rise between 0 and 100, or have more than two decimals
    static TierRules ofPercent(BigDecimal platinum, BigDecimal core, BigDecimal priority) {
        boolean rising = platinum.signum() > 0
                && platinum.compareTo(core) < 0
                && core.compareTo(priority) < 0
                && priority.compareTo(BigDecimal.valueOf(100)) < 0;
        boolean fine = platinum.scale() <= 2 && core.scale() <= 2 && priority.scale() <= 2;
        if (!rising || !fine) {
            throw Refusal.badInput("insight.tiers.wrong");
        }
        return rules(platinum.movePointLeft(2), core.movePointLeft(2), priority.movePointLeft(2));
    }

    private static TierRules rules(BigDecimal platinum, BigDecimal core, BigDecimal priority) {
        return new TierRules(List.of(
                new Step("PLATINUM", platinum, true),
                new Step("CORE", core, false),
                new Step("PRIORITY", priority, false),
                new Step("GENERAL", BigDecimal.ONE, false)));
    }
}
