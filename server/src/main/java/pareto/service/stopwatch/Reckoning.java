package pareto.service.stopwatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.calendar.CalendarChanged;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Jobs;
import pareto.shell.job.Progress;

/// Works out anew what lies ahead of open stopwatches, after a calendar or what is told has changed. Part by part, each
/// in a transaction of
/// its own: one that is cut off begins again and finds most of it done. What is added to a record meanwhile has the
/// last word.
@Component
class Reckoning implements JobHandler {

    private static final JobKind KIND = new JobKind("service.reckoning");
    private static final String ACTOR = "stopwatches";
    private static final int PART = 10_000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = """
            select e.stopwatch_id, s.lines, s.due_at, s.next_at, s.purpose, s.told_percent, s.told_at, e.kind, e.at, e.recorded_at, e.since, e.calendar_id, e.limit_kind, e.limit_count,
                e.department_id, e.identity_id, e.reason
            from (select id, lines, due_at, next_at, purpose, told_percent, told_at from stopwatch where open and id > ? order by id limit ?) s
            join stopwatch_event e on e.stopwatch_id = s.id order by e.stopwatch_id, e.place
            """;

    private static final class Record {

        private final UUID id;
        private final int count;
        private final Ahead ahead;
        private final Purpose purpose;
        private final Told told;
        private final List<Line> lines;

        private Record(UUID id, int count, Ahead ahead, Purpose purpose, Told told) {
            this.id = id;
            this.count = count;
            this.ahead = ahead;
            this.purpose = purpose;
            this.told = told;
            this.lines = new ArrayList<>(count);
        }
    }

    /// @param due whether it is due at another moment
    private record Changed(UUID id, int lines, Ahead ahead, boolean due) {}

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Actors actors;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reckoning(
            JdbcClient jdbc,
            Counting counting,
            Actors actors,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.actors = actors;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CalendarChanged event) {
        actors.system(ACTOR, () -> jobs.start(KIND, "", Text.of("service.stopwatch.job.title")));
    }

    @EventListener
    void on(SharesChanged event) {
        actors.system(ACTOR, () -> jobs.start(KIND, "", Text.of("service.escalation.job.title")));
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        long changed = actors.system(ACTOR, () -> all(progress));
        return new JobResult(Text.of("service.stopwatch.job.done", changed), null);
    }

    /// One part read, worked out with what is known then, and written.
    private record Part(UUID last, int count, int changed) {}

    /// @return how many are due at another moment than before
    private long all(Progress progress) {
        long done = 0;
        long changed = 0;
        for (UUID last = FIRST; ; ) {
            UUID after = last;
            Part part = Objects.requireNonNull(transaction.execute(status -> part(after)));
            if (part.count == 0) {
                return changed;
            }
            done += part.count;
            changed += part.changed;
            last = part.last;
            progress.report(done, 0, "service.stopwatch.unit");
        }
    }

    /// Two jobs at once take turns, so that what is older never comes last.
    private Part part(UUID after) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pareto.service.reckoning'))")
                .query(row -> {});
        List<Record> records = open(after);
        if (records.isEmpty()) {
            return new Part(after, 0, 0);
        }
        List<Changed> changed = changed(records, counting.sitting(), clock.instant());
        if (!changed.isEmpty()) {
            write(changed);
        }
        return new Part(
                records.getLast().id,
                records.size(),
                Math.toIntExact(changed.stream().filter(Changed::due).count()));
    }

    private List<Record> open(UUID after) {
        List<Record> found = new ArrayList<>(PART);
        jdbc.sql(OPEN).params(after, PART).query(row -> {
            UUID id = row.getObject("stopwatch_id", UUID.class);
            if (found.isEmpty() || !found.getLast().id.equals(id)) {
                found.add(begin(row, id));
            }
            found.getLast().lines.add(RecordRows.line(row));
        });
        return found;
    }

    private static Record begin(ResultSet row, UUID id) throws SQLException {
        return new Record(
                id,
                row.getInt("lines"),
                new Ahead(RecordRows.moment(row, "due_at"), RecordRows.moment(row, "next_at")),
                RecordRows.purpose(row),
                RecordRows.told(row));
    }

    private static List<Changed> changed(List<Record> records, Counting.Sitting sitting, Instant now) {
        List<Changed> changed = new ArrayList<>();
        for (Record record : records) {
            Ahead ahead = record.lines.getFirst().at().isAfter(now)
                    ? record.ahead
                    : Ahead.of(sitting.read(record.lines, now), sitting.shares(record.purpose), record.told);
            if (!ahead.equals(record.ahead)) {
                boolean due = !Objects.equals(ahead.due(), record.ahead.due());
                changed.add(new Changed(record.id, record.count, ahead, due));
            }
        }
        return changed;
    }

    private void write(List<Changed> changed) {
        jdbc.sql("""
                update stopwatch s set due_at = said.due::timestamptz, next_at = said.next::timestamptz
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[]) as said (id, lines, due, next)
                where s.id = said.id and s.lines = said.lines
                """)
                .params(
                        RecordRows.array(changed, Changed::id),
                        RecordRows.array(changed, Changed::lines),
                        RecordRows.array(changed, one -> one.ahead().due()),
                        RecordRows.array(changed, one -> one.ahead().next()))
                .update();
    }
}
