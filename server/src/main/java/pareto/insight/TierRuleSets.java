package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.portfolio.TierRules;
import pareto.analysis.portfolio.TierRules.Step;

/// The rules that propose tiers, as they are and as they were, and those that were only tried.
@Repository
@Transactional
class TierRuleSets {

    private static final int TRIED_KEPT = 20;

    /// One version.
    record Version(UUID id, TierRuleSet rules, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TierRuleSets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those in force.
    @Transactional(readOnly = true)
    public TierRuleSet current() {
        return versions(1).stream().findFirst().map(Version::rules).orElse(TierRuleSet.DELIVERED);
    }

    /// Those that are or were in force, the latest first.
    @Transactional(readOnly = true)
    public List<Version> versions(int most) {
        return select("where t.in_force order by t.set_at desc, t.id desc limit " + most);
    }

    /// Those that were only tried, the latest first.
    @Transactional(readOnly = true)
    List<Version> tried(int most) {
        return select("where not t.in_force and exists (select 1 from tier_dry_run d where d.rule_set_id = t.id)"
                + " order by t.set_at desc, t.id desc limit " + most);
    }

    /// A set by its id, also one that was only tried.
    @Transactional(readOnly = true)
    Optional<Version> find(UUID id) {
        return select("where t.id = '" + id + "'").stream().findFirst();
    }

    /// @param inForce whether they hold from now on; otherwise they are only tried
    UUID put(TierRuleSet rules, boolean inForce) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<Step> steps = rules.lines().steps();
        jdbc.sql("""
                insert into tier_rule_set
                    (id, platinum, core, priority, measure, rise, fall, in_force, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, actor())
                """)
                .params(Arrays.asList(
                        id,
                        steps.get(0).upTo(),
                        steps.get(1).upTo(),
                        steps.get(2).upTo(),
                        rules.byMargin() ? "margin" : "revenue",
                        rules.rise(),
                        rules.fall(),
                        inForce,
                        Timestamp.from(clock.instant())))
                .update();
        rules.floors()
                .forEach((kind, tier) -> jdbc.sql(
                                "insert into tier_rule_floor (rule_set_id, kind_id, tier) values (?, ?, ?)")
                        .params(id, kind, tier)
                        .update());
        return id;
    }

    /// Forgets what was tried long ago.
    void tidy() {
        jdbc.sql("""
                delete from tier_rule_set where not in_force and id not in (
                    select id from tier_rule_set where not in_force order by set_at desc, id desc limit ?)
                """).param(TRIED_KEPT).update();
    }

    private List<Version> select(String which) {
        Map<UUID, Map<UUID, String>> floors = floors();
        return jdbc.sql("""
                select t.*, coalesce((select name from identity i where i.id = t.set_by), '') as by
                from tier_rule_set t
                """ + which)
                .query((row, number) -> version(row, floors))
                .list();
    }

    private Map<UUID, Map<UUID, String>> floors() {
        Map<UUID, Map<UUID, String>> floors = new HashMap<>();
        jdbc.sql("select rule_set_id, kind_id, tier from tier_rule_floor").query(row -> {
            floors.computeIfAbsent(row.getObject("rule_set_id", UUID.class), id -> new HashMap<>())
                    .put(row.getObject("kind_id", UUID.class), row.getString("tier"));
        });
        return floors;
    }

    private static Version version(ResultSet row, Map<UUID, Map<UUID, String>> floors) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Version(
                id,
                new TierRuleSet(
                        lines(row.getBigDecimal("platinum"), row.getBigDecimal("core"), row.getBigDecimal("priority")),
                        row.getString("measure").equals("margin"),
                        row.getBigDecimal("rise"),
                        row.getBigDecimal("fall"),
                        floors.getOrDefault(id, Map.of())),
                row.getTimestamp("set_at").toInstant(),
                row.getString("by"));
    }

    /// @param platinum cumulated share up to which the best tier goes, from 0 to 1
    static TierRules lines(BigDecimal platinum, BigDecimal core, BigDecimal priority) {
        return new TierRules(List.of(
                new Step("PLATINUM", platinum, true),
                new Step("CORE", core, false),
                new Step("PRIORITY", priority, false),
                new Step("GENERAL", BigDecimal.ONE, false)));
    }
}
