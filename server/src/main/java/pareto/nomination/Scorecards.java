package pareto.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.nomination.Scorecard.Line;

/// Rows of tables `scorecard` and `scorecard_line`.
@Repository
@Transactional
class Scorecards {

    /// @param by who set it; empty for the one delivered
    record Version(UUID id, BigDecimal threshold, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Scorecards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The version new nominations are judged by.
    @Transactional(readOnly = true)
    Scorecard current() {
        return of(versions(1).getFirst().id());
    }

    @Transactional(readOnly = true)
    Scorecard of(UUID id) {
        BigDecimal threshold = jdbc.sql("select threshold from scorecard where id = ?")
                .param(id)
                .query(BigDecimal.class)
                .single();
        List<Line> lines = jdbc
                .sql("select criterion, weight, steps from scorecard_line where scorecard_id = ?")
                .param(id)
                .query((row, number) -> new Line(
                        Criterion.ofCode(row.getString("criterion")), row.getInt("weight"), Arrays.asList((BigDecimal[])
                                row.getArray("steps").getArray())))
                .list()
                .stream()
                .sorted(Comparator.comparing(Line::criterion))
                .toList();
        return new Scorecard(id, threshold, lines);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Version> versions(int most) {
        return jdbc.sql("""
                select s.id, s.threshold, s.set_at, coalesce(i.name, '') as by_name
                from scorecard s left join identity i on i.id = s.set_by order by s.set_by is null, s.set_at desc limit ?
                """)
                .param(most)
                .query((row, number) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getBigDecimal("threshold"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    void put(BigDecimal threshold, List<Line> lines) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into scorecard (id, threshold, set_by, set_at) values (?, ?, actor(), ?)")
                .params(id, threshold, Timestamp.from(clock.instant()))
                .update();
        lines.forEach(line -> jdbc.sql("""
                insert into scorecard_line (scorecard_id, criterion, weight, steps) values (?, ?, ?, ?::numeric[])
                """)
                .params(id, line.criterion().code(), line.weight(), line.steps().toArray(BigDecimal[]::new))
                .update());
    }
}
