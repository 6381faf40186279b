package pareto.warning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.rhythm.season.Hindsight;

/// How earlier warnings fared: the row of table `warning_hindsight`, and what people have said of them.
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

    /// @param share of warnings of the latest list that are expected to be false
    void keep(double share) {
        jdbc.sql("""
                insert into warning_list (false_share) values (?)
                on conflict (one) do update set false_share = excluded.false_share
                """).param(share).update();
    }

    /// Of the whole latest list, as it was held against the bound.
    @Transactional(readOnly = true)
    double falseShare() {
        return jdbc.sql("select false_share from warning_list")
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    /// As far as the reader sees their accounts.
    @Transactional(readOnly = true)
    Judged judged() {
        return jdbc.sql("""
                select count(*) filter (where state = 'confirmed') as confirmed,
                    count(*) filter (where state = 'unfounded') as unfounded,
                    coalesce(avg(said_false_alarm) filter (where state in ('confirmed', 'unfounded')), 0) as said,
                    count(*) filter (where state = 'over') as unjudged
                from warning w where said_false_alarm is not null and not\s""" + WarningRows.GOOD)
                .query((row, number) -> new Judged(
                        row.getInt("confirmed"),
                        row.getInt("unfounded"),
                        row.getDouble("said"),
                        row.getInt("unjudged")))
                .single();
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
