package pareto.shell.job;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.shell.ErrorId;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.Job.Standing;

/// Runs one job to its end in the name of its starter and writes down how it ended.
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /// A job that took the whole server down this often is not tried again.
    private static final int MOST_RUNS = 5;

    private final JobRecords records;
    private final Actors actors;
    private final ObjectProvider<JobHandler> handlers;

    JobRunner(JobRecords records, Actors actors, ObjectProvider<JobHandler> handlers) {
        this.records = records;
        this.actors = actors;
        this.handlers = handlers;
    }

    /// @param closing whether the server is going down, so that an interrupted job runs again after the next start
    void run(JobId id, IdentityId starter, BooleanSupplier closing) {
        try {
            actors.runAs(starter, () -> {
                begin(id, closing);
                return id;
            });
        } catch (AccessDeniedException ended) {
            LOG.warn("Job {} did not run: {}", id, ended.getMessage());
            actors.system("jobs", () -> {
                fail(id, Text.of("shell.job.noAccess"));
                return id;
            });
        }
    }

    private void begin(JobId id, BooleanSupplier closing) {
        var runs = records.begin(id);
        if (runs.isEmpty()) {
            return;
        }
        if (runs.get() > MOST_RUNS) {
            fail(id, Text.of("shell.job.broken", MOST_RUNS));
            return;
        }
        records.find(id).ifPresent(job -> attempt(job, closing));
    }

    private void attempt(Job job, BooleanSupplier closing) {
        try {
            var progress = new NotedProgress(job.id(), records);
            progress.stopIfAsked();
            var result = handler(job.kind()).run(job.argument(), progress);
            records.end(job.id(), Standing.FINISHED, result.sentence(), result.href());
        } catch (CancellationException _) {
            records.end(job.id(), Standing.CANCELLED, Text.of("shell.job.cancelled"), null);
        } catch (Refusal refusal) {
            fail(job.id(), refusal.text());
        } catch (Exception cause) {
            if (closing.getAsBoolean()) {
                throw new InterruptedJobException(job.id(), cause);
            }
            var error = ErrorId.next();
            LOG.error("Error {} in job {} ({})", error, job.id(), job.kind().name(), cause);
            fail(job.id(), Text.of("shell.job.unexpected", error));
        }
    }

    private void fail(JobId id, Text sentence) {
        records.end(id, Standing.FAILED, sentence, null);
    }

    private JobHandler handler(JobKind kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody handles jobs of kind " + kind.name()));
    }
}
