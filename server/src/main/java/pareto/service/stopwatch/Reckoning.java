package pareto.service.stopwatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Works out anew when open stopwatches are due, after a calendar has changed. Part by part, each in a transaction of
/// its own: one that is cut off begins again and finds most of it done. What is added to a record meanwhile has the
/// last word.
@Component
class Reckoning implements JobHandler {

    private static final JobKind KIND = new JobKind("service.reckoning");
    private static final String ACTOR = "stopwatches";
    private static final int PART = 10_000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = """
            select e.stopwatch_id, s.lines, s.due_at, e.kind, e.at, e.recorded_at, e.since, e.calendar_id, e.limit_kind, e.limit_count,
                e.department_id, e.identity_id, e.reason
            from (select id, lines, due_at from stopwatch where open and id > ? order by id limit ?) s
            join stopwatch_event e on e.stopwatch_id = s.id order by e.stopwatch_id, e.place
            """;

    private static final class Record {

        private final UUID id;
        private final int count;
        private final @Nullable Instant due;
        private final List<Line> lines;

        private Record(UUID id, int count, @Nullable Instant due) {
            this.id = id;
            this.count = count;
            this.due = due;
            this.lines = new ArrayList<>(count);
        }
    }

    /// @param due null where there is none any more
    private record Changed(UUID id, int lines, @Nullable Instant due) {}

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
        return new Part(records.getLast().id, records.size(), changed.size());
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
        return new Record(id, row.getInt("lines"), RecordRows.moment(row, "due_at"));
    }

    private static List<Changed> changed(List<Record> records, Counting.Sitting sitting, Instant now) {
        List<Changed> changed = new ArrayList<>();
        for (Record record : records) {
            Instant due = record.lines.getFirst().at().isAfter(now)
                    ? record.due
                    : StoredStopwatches.dueAt(sitting.read(record.lines, now));
            if (!Objects.equals(due, record.due)) {
                changed.add(new Changed(record.id, record.count, due));
            }
        }
        return changed;
    }

    private void write(List<Changed> changed) {
        jdbc.sql("""
                update stopwatch s set due_at = said.due::timestamptz
                from unnest(?::uuid[], ?::integer[], ?::text[]) as said (id, lines, due)
                where s.id = said.id and s.lines = said.lines
                """)
                .params(
                        RecordRows.array(changed, Changed::id),
                        RecordRows.array(changed, Changed::lines),
                        RecordRows.array(changed, Changed::due))
                .update();
    }
}
