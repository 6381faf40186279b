package pareto.shell.job;

import java.time.OffsetDateTime;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

    /// A job runs again when the server went down or the database went away while it ran.
    ///
    /// @param closing whether the server is going down
    void run(JobId id, IdentityId starter, BooleanSupplier closing) {
        try {
            actors.runAs(starter, () -> {
                begin(id, closing);
                return id;
            });
        } catch (AccessDeniedException ended) {
            LOG.warn("Job {} did not run: {}", id, ended.getMessage());
            actors.system("jobs", () -> {
                records.find(id).ifPresent(job -> giveUp(job, Text.of("shell.job.noAccess")));
                return id;
            });
        }
    }

    private void begin(JobId id, BooleanSupplier closing) {
        var runs = records.begin(id);
        if (runs.isEmpty()) {
            return;
        }
        records.find(id).ifPresent(job -> {
            if (runs.get() > MOST_RUNS) {
                giveUp(job, Text.of("shell.job.broken", MOST_RUNS));
            } else {
                attempt(job, closing);
            }
        });
    }

    private void attempt(Job job, BooleanSupplier closing) {
        OffsetDateTime server = records.serverStart();
        try {
            var progress = new NotedProgress(job.id(), records);
            progress.stopIfAsked();
            var result = handler(job.kind()).run(job.argument(), progress);
            records.end(job.id(), Standing.FINISHED, result.sentence(), result.href());
        } catch (CancellationException _) {
            cancel(job);
        } catch (Refusal refusal) {
            fail(job.id(), refusal.text());
        } catch (Exception cause) {
            // a rollback that fails on a broken connection can hide why it broke
            if (closing.getAsBoolean()
                    || LostDatabase.isBehind(cause)
                    || !records.serverStart().equals(server)) {
                throw new InterruptedJobException(job.id(), cause);
            }
            var error = ErrorId.next();
            LOG.error("Error {} in job {} ({})", error, job.id(), job.kind().name(), cause);
            giveUp(job, Text.of("shell.job.unexpected", error));
        }
    }

    private void cancel(Job job) {
        Text sentence = Text.of("shell.job.cancelled");
        tell(job, handler -> handler.cancelled(job.argument(), sentence));
        records.end(job.id(), Standing.CANCELLED, sentence, null);
    }

    private void giveUp(Job job, Text sentence) {
        tell(job, handler -> handler.givenUp(job.argument(), sentence));
        fail(job.id(), sentence);
    }

    /// Whatever the handler makes of it, the job ends.
    private void tell(Job job, Consumer<JobHandler> end) {
        try {
            end.accept(handler(job.kind()));
        } catch (RuntimeException cause) {
            if (LostDatabase.isBehind(cause)) {
                throw new InterruptedJobException(job.id(), cause);
            }
            LOG.error(
                    "Job {} ({}) could not be ended in order",
                    job.id(),
                    job.kind().name(),
                    cause);
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
