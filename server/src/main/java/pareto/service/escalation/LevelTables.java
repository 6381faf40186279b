package pareto.service.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Shares;
import pareto.shell.Refusal;

/// The table of levels, and those that held before.
@Repository
@Transactional
class LevelTables implements Shares {

    private static final int BEFORE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    LevelTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Purpose, List<Integer>> now() {
        Map<Purpose, List<Integer>> shares = new EnumMap<>(Purpose.class);
        current()
                .levels()
                .forEach((purpose, levels) ->
                        shares.put(purpose, levels.stream().map(Level::percent).toList()));
        return shares;
    }

    @Transactional(readOnly = true)
    LevelTable current() {
        return latest(1).getFirst();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<LevelTable> all() {
        return latest(BEFORE);
    }

    /// @param before number of the table that was looked at
    /// @throws Refusal when somebody has set another one meanwhile
    void set(int before, Map<Purpose, List<Level>> levels) {
        if (current().number() != before) {
            throw Refusal.conflict("service.escalation.late");
        }
        try {
            jdbc.sql("insert into escalation_version (number, set_by, set_at) values (?, actor(), ?)")
                    .params(before + 1, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException late) {
            throw Refusal.conflict("service.escalation.late");
        }
        levels.forEach((purpose, all) -> all.forEach(level -> jdbc.sql("""
                        insert into escalation_level (number, purpose, percent, holder, superior, directors)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        before + 1,
                        purpose.code(),
                        level.percent(),
                        level.holder(),
                        level.superior(),
                        level.directors())
                .update()));
    }

    private List<LevelTable> latest(int most) {
        return jdbc.sql("""
                select v.number, coalesce(i.name, '') as name, v.set_by, v.set_at
                from escalation_version v left join identity i on i.id = v.set_by order by v.number desc limit ?
                """)
                .param(most)
                .query((row, number) -> new LevelTable(
                        row.getInt("number"),
                        row.getString("name"),
                        at(row.getObject("set_by"), row.getTimestamp("set_at")),
                        levels(row.getInt("number"))))
                .list();
    }

    private static @Nullable Instant at(@Nullable Object by, Timestamp at) {
        return by == null ? null : at.toInstant();
    }

    private Map<Purpose, List<Level>> levels(int version) {
        Map<Purpose, List<Level>> levels = new EnumMap<>(Purpose.class);
        jdbc.sql(
                        "select purpose, percent, holder, superior, directors from escalation_level where number = ? order by percent")
                .param(version)
                .query(row -> {
                    levels.computeIfAbsent(Purpose.ofCode(row.getString("purpose")), any -> new ArrayList<>())
                            .add(new Level(
                                    row.getInt("percent"),
                                    row.getBoolean("holder"),
                                    row.getBoolean("superior"),
                                    row.getBoolean("directors")));
                });
        return levels;
    }
}
