package pareto.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.ledger.ExclusionRule;

/// Which lines are no goods. The delivered rules stand until a person changes or drops one; changes hold for imports
/// from then on.
@Repository
@Transactional
class ExclusionRules {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    ExclusionRules(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// The rules in force, in the order they are asked.
    List<ExclusionRule> inForce() {
        return areOwn() ? stored() : ExclusionRule.delivered();
    }

    /// Every rule a batch may have met, by id: delivered, own, and dropped since.
    Map<String, ExclusionRule> byId() {
        Map<String, ExclusionRule> rules = new HashMap<>();
        ExclusionRule.delivered().forEach(rule -> rules.put(rule.id(), rule));
        jdbc.sql("select rule from exclusion_rule")
                .query(this::rule)
                .list()
                .forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /// Puts a rule in force, in place of the one with its id if there is one.
    void put(ExclusionRule rule) {
        keepDelivered();
        jdbc.sql("""
                insert into exclusion_rule (id, rule, position, set_at, set_by)
                select ?, cast(? as jsonb), coalesce(max(position), 0) + 1, ?, actor() from exclusion_rule
                on conflict (id) do update set rule = excluded.rule, set_at = excluded.set_at, set_by = excluded.set_by,
                    dropped_at = null, dropped_by = null
                """).params(rule.id(), json.text(rule), now()).update();
    }

    void drop(String id) {
        keepDelivered();
        jdbc.sql("update exclusion_rule set dropped_at = ?, dropped_by = actor() where id = ?")
                .params(now(), id)
                .update();
    }

    private void keepDelivered() {
        if (areOwn()) {
            return;
        }
        List<ExclusionRule> delivered = ExclusionRule.delivered();
        for (int at = 0; at < delivered.size(); at++) {
            jdbc.sql("""
                    insert into exclusion_rule (id, rule, position, set_at) values (?, cast(? as jsonb), ?, ?)
                    on conflict do nothing
                    """)
                    .params(delivered.get(at).id(), json.text(delivered.get(at)), at, now())
                    .update();
        }
    }

    private boolean areOwn() {
        return jdbc.sql("select exists (select 1 from exclusion_rule)")
                .query(Boolean.class)
                .single();
    }

    private List<ExclusionRule> stored() {
        return jdbc.sql("select rule from exclusion_rule where dropped_at is null order by position")
                .query(this::rule)
                .list();
    }

    private ExclusionRule rule(ResultSet row, int number) throws SQLException {
        return json.needed(row.getString("rule"), ExclusionRule.class);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
