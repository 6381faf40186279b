package pareto.service.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The table of levels (table `complaint_level`), a whole one each time, so that it can be read what held when.
@Repository
@Transactional
class Levels {

    /// A table that held or holds.
    ///
    /// @param by who set it; empty for what was delivered
    record Version(int number, String by, @Nullable Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Levels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that hold, the lowest first.
    @Transactional(readOnly = true)
    List<Level> current() {
        return jdbc.sql("""
                select level, who, hours, calendar_id, words_zh, words_en from complaint_level
                where number = (select max(number) from complaint_level) order by level
                """).query(Levels::level).list();
    }

    @Transactional(readOnly = true)
    Level at(int level) {
        return current().get(level - Level.FIRST);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Version> all() {
        return jdbc.sql("""
                select l.number, coalesce(i.name, '') as name, case when l.set_by is not null then l.set_at end as at
                from complaint_level l left join identity i on i.id = l.set_by where l.level = 1 order by l.number desc
                """)
                .query((row, number) -> new Version(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant()))
                .list();
    }

    /// @param before number of the table that was looked at
    /// @throws Refusal when somebody has set another one since
    void set(int before, List<Level> levels) {
        int last = jdbc.sql("select max(number) from complaint_level")
                .query(Integer.class)
                .single();
        if (last != before) {
            throw Refusal.conflict("service.complaint.level.late");
        }
        for (Level one : levels) {
            jdbc.sql("""
                    insert into complaint_level
                        (number, level, who, hours, calendar_id, words_zh, words_en, set_by, set_at)
                    values (:number, :level, :who, :hours, :calendar, :zh, :en, actor(), :at)
                    """)
                    .param("number", before + 1)
                    .param("level", one.level())
                    .param("who", one.who().code())
                    .param("hours", one.hours())
                    .param("calendar", one.calendar())
                    .param("zh", one.zh())
                    .param("en", one.en())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private static Level level(ResultSet row, int number) throws SQLException {
        return new Level(
                row.getInt("level"),
                Who.ofCode(row.getString("who")),
                row.getObject("hours", Integer.class),
                row.getObject("calendar_id", UUID.class),
                row.getString("words_zh"),
                row.getString("words_en"));
    }
}
