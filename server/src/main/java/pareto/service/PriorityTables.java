package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The table of points by which requests come first, and those that held before.
@Repository
@Transactional
class PriorityTables {

    /// A class a request's account can be in.
    record Klass(String id, String schemeZh, String schemeEn, String zh, String en) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PriorityTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PriorityTable current() {
        return all("where v.number = (select max(number) from priority_version)")
                .getFirst();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<PriorityTable> all() {
        return all("order by v.number desc limit 20");
    }

    @Transactional(readOnly = true)
    List<Klass> classes() {
        return jdbc.sql("""
                select id::text, scheme_zh, scheme_en, name_zh, name_en from fact_account_class_kind
                order by scheme, place, id
                """)
                .query((row, number) -> new Klass(
                        row.getString("id"),
                        row.getString("scheme_zh"),
                        row.getString("scheme_en"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    /// @param before number of the table that was looked at
    /// @throws Refusal when somebody has set another one meanwhile
    void set(int before, Map<String, Integer> points) {
        if (current().number() != before) {
            throw Refusal.conflict("service.priority.late");
        }
        try {
            jdbc.sql("insert into priority_version (number, set_by, set_at) values (?, actor(), ?)")
                    .params(before + 1, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException late) {
            throw Refusal.conflict("service.priority.late");
        }
        points.forEach((name, count) -> jdbc.sql(
                        "insert into priority_point (number, part, code, points) values (?, ?, ?, ?)")
                .params(before + 1, name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1), count)
                .update());
    }

    private List<PriorityTable> all(String which) {
        return jdbc.sql("""
                select v.number, coalesce(i.name, '') as name, v.set_by, v.set_at
                from priority_version v left join identity i on i.id = v.set_by
                """ + which)
                .query((row, number) -> new PriorityTable(
                        row.getInt("number"),
                        row.getString("name"),
                        at(row.getObject("set_by"), row.getTimestamp("set_at")),
                        points(row.getInt("number"))))
                .list();
    }

    private static @Nullable Instant at(@Nullable Object by, Timestamp at) {
        return by == null ? null : at.toInstant();
    }

    private Map<String, Integer> points(int version) {
        Map<String, Integer> points = new TreeMap<>();
        jdbc.sql("select part, code, points from priority_point where number = ?")
                .param(version)
                .query(row -> {
                    points.put(row.getString("part") + "." + row.getString("code"), row.getInt("points"));
                });
        return points;
    }
}
