package pareto.warning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.rhythm.season.Hindsight;

/// The row of table `warning_hindsight`.
@Repository
@Transactional
class HindsightRows {

    private final JdbcClient jdbc;

    HindsightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Hindsight hindsight) {
        jdbc.sql("delete from warning_hindsight").update();
        jdbc.sql("""
                insert into warning_hindsight (from_day, to_day, warned, right_ones, said, lost, found)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        hindsight.from(),
                        hindsight.to(),
                        hindsight.warned(),
                        hindsight.right(),
                        hindsight.said(),
                        hindsight.lost(),
                        hindsight.found())
                .update();
    }

    /// Empty while no list was made.
    @Transactional(readOnly = true)
    Optional<Hindsight> latest() {
        return jdbc.sql("select * from warning_hindsight")
                .query((row, number) -> new Hindsight(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getInt("warned"),
                        row.getInt("right_ones"),
                        row.getDouble("said"),
                        row.getInt("lost"),
                        row.getInt("found")))
                .optional();
    }
}
