package pareto.warning;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.rhythm.season.Kind;

/// Puts back on the list what was off it for a while, so that nothing is raised and told twice: what a person has
/// explained, as long as that holds; and what was over for days only, in the state it had before.
@Repository
@Transactional
class SeenAgain {

    /// What is seen again within so many days was never over, unless it is about later days: a silence after an order.
    private static final int DAYS = 30;
    /// The same of what is judged by quarters, whose windows follow one another: prices by those that end with the last
    /// whole month, so that every third month is judged by the same ones, and shares by the last one, two or four.
    private static final int DAYS_OF_QUARTERS = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenAgain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Does nothing where the list holds it still, or holds nothing like it.
    void list(Seen seen) {
        boolean quarters = seen.kind() == Kind.PRICE_EROSION || seen.kind() == Kind.SHARE_MOVING;
        jdbc.sql("""
                update warning set listed = true where id = (
                    select w.id from warning w
                    where w.account_id = :account and w.kind = :kind and (
                        w.state = 'explained' and w.explained_until >= :asOf
                        or w.state = 'over' and w.as_of >= :recent and w.as_of <= :asOf
                            and (:quarters or w.window_to >= :from)
                            and 'explained' <> (
                                select s.step from warning_step s where s.warning_id = w.id and s.step <> 'over'
                                order by s.taken_at desc, s.id desc limit 1))
                    order by w.state = 'explained' desc, w.as_of desc, w.id desc limit 1)
                and not exists (
                    select 1 from warning l where l.account_id = :account and l.kind = :kind and l.listed)
                """)
                .param("account", seen.account().id())
                .param("kind", seen.kind().name())
                .param("asOf", seen.asOf())
                .param("recent", seen.asOf().minusDays(quarters ? DAYS_OF_QUARTERS : DAYS))
                .param("quarters", quarters)
                .param("from", seen.window().from())
                .update();
        takeUp(seen);
    }

    /// What was agreed on before it was over is agreed on still.
    private void takeUp(Seen seen) {
        jdbc.sql("""
                with again as (
                    select id from warning where account_id = :account and kind = :kind and listed and state = 'over'),
                before as (
                    insert into warning_step
                        (id, warning_id, account_id, step, said, owner_id, due_on, taken_by, taken_at, taken_on)
                    select gen_random_uuid(), s.warning_id, s.account_id, s.step, s.said, s.owner_id, s.due_on,
                        s.taken_by, :now, s.taken_on
                    from warning_step s join again on s.warning_id = again.id where s.step <> 'over'
                    order by s.taken_at desc, s.id desc limit 1
                    returning warning_id, step)
                update warning set state = before.step from before where warning.id = before.warning_id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", seen.account().id())
                .param("kind", seen.kind().name())
                .update();
    }
}
