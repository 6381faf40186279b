package pareto.shell.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.shell.Text;

/// The door to long work.
@Component
public class Jobs {

    private final JobRecords records;
    private final JobQueue queue;
    private final Actors actors;
    private final Clock clock;

    Jobs(JobRecords records, JobQueue queue, Actors actors, Clock clock) {
        this.records = records;
        this.queue = queue;
        this.actors = actors;
        this.clock = clock;
    }

    /// Has work done in the name of the current actor, once the running transaction has committed.
    ///
    /// @param argument ids only
    /// @param title what it is, for the page that shows its progress
    @Transactional
    public JobId start(JobKind kind, String argument, Text title) {
        return start(kind, argument, title, clock.instant());
    }

    /// The same, not before a moment.
    @Transactional
    public JobId start(JobKind kind, String argument, Text title, Instant at) {
        var id = JobId.next();
        var by = actors.current().id();
        records.add(id, kind, argument, title, by);
        queue.put(id, by, at);
        return id;
    }

    /// The job, if the current actor may see it.
    public Optional<Job> find(JobId id) {
        return records.find(id);
    }

    /// The latest jobs of a kind that the current actor may see, newest first.
    public List<Job> latest(JobKind kind, int limit) {
        return records.latest(kind, limit);
    }

    /// Asks a job to stop at the next good moment; one that has ended stays as it is.
    public void cancel(JobId id) {
        records.askToCancel(id);
    }
}
