package pareto.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.format.Language;

/// What tier rules ask of accounts besides their figures, on a day: their classes, and exceptions somebody granted.
@Repository
@Transactional(readOnly = true)
class TierFactsOn {

    /// A class rules can ask for.
    record Kind(UUID id, String zh, String en) {

        String name(Language language) {
            return language.chinese() ? zh : en;
        }
    }

    private final JdbcClient jdbc;

    TierFactsOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All classes, each with its scheme.
    List<Kind> kinds() {
        return jdbc.sql("""
                select id, scheme_zh || ' · ' || name_zh as zh, scheme_en || ' · ' || name_en as en
                from fact_account_class_kind order by scheme, place, name_en
                """)
                .query((row, number) ->
                        new Kind(row.getObject("id", UUID.class), row.getString("zh"), row.getString("en")))
                .list();
    }

    /// The classes that count for these rules, by code of the account; nothing is read where none does.
    Map<String, Set<UUID>> classes(TierRuleSet rules, LocalDate day) {
        Map<String, Set<UUID>> classes = new HashMap<>();
        if (!rules.floors().isEmpty()) {
            jdbc.sql("""
                    select a.code, c.kind_id from fact_account_class c join account a on a.id = c.account_id
                    where c.from_day <= ? and c.to_day > ? and c.kind_id = any(?::text[]::uuid[])
                    """)
                    .params(
                            day,
                            day,
                            rules.floors().keySet().stream().map(UUID::toString).toArray(String[]::new))
                    .query(row -> {
                        classes.computeIfAbsent(row.getString("code"), code -> new HashSet<>())
                                .add(row.getObject("kind_id", UUID.class));
                    });
        }
        return classes;
    }

    /// A text that changes with the classes that count for these rules; empty where none does.
    String key(TierRuleSet rules) {
        return rules.floors().isEmpty()
                ? ""
                : String.join(";", jdbc.sql("""
                                select account_id || ' ' || kind_id || ' ' || from_day || ' ' || to_day
                                from fact_account_class order by 1
                                """).query(String.class).list());
    }

    /// Codes of the accounts whose tier an exception keeps that day.
    Set<String> excepted(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select a.code from fact_account_tier t join account a on a.id = t.account_id
                where t.exception and t.from_day <= ? and t.to_day > ?
                """).params(day, day).query(String.class).list());
    }
}
