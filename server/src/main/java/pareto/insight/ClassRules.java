package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of table `class_rule`.
@Repository
@Transactional
class ClassRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClassRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest version of each.
    @Transactional(readOnly = true)
    List<ClassRule> current() {
        return jdbc.sql("""
                select distinct on (r.rule) r.*, k.scheme_zh || ' · ' || k.name_zh as zh,
                    k.scheme_en || ' · ' || k.name_en as en
                from class_rule r join fact_account_class_kind k on k.id = r.kind_id
                order by r.rule, r.set_at desc, r.id desc
                """)
                .query((row, number) -> new ClassRule(
                        row.getObject("id", UUID.class),
                        row.getString("rule"),
                        new TierFactsOn.Kind(
                                row.getObject("kind_id", UUID.class), row.getString("zh"), row.getString("en")),
                        ClassRule.Basis.ofCode(row.getString("basis")),
                        row.getBigDecimal("share"),
                        row.getInt("orders"),
                        row.getInt("members"),
                        row.getBigDecimal("growth"),
                        ClassRule.words(row.getString("words")),
                        row.getBoolean("active")))
                .list();
    }

    /// Puts a new version into force.
    void put(ClassRule rule) {
        jdbc.sql("""
                insert into class_rule (id, rule, kind_id, basis, share, orders, members, growth, words, active, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        rule.rule(),
                        rule.kind().id(),
                        rule.basis().code(),
                        rule.share(),
                        rule.orders(),
                        rule.members(),
                        rule.growth(),
                        String.join("、", rule.words()),
                        rule.active(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
