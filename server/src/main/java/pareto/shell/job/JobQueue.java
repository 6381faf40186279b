package pareto.shell.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pareto.access.IdentityId;
import pareto.database.Database;

/// The queue of jobs in the database: one runner per job in a whole cluster, and another one when that dies.
@Component
class JobQueue implements SmartLifecycle {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final String FREE = "update scheduled_tasks set picked = false, picked_by = null where picked";

    private final Database server;
    private final JdbcClient jdbc;
    private final OneTimeTask<String> task;
    private final Scheduler scheduler;

    JobQueue(
            Database server,
            DataSource database,
            JobRunner runner,
            Clock clock,
            @Value("${pareto.jobs.at-once:2}") int atOnce) {
        this.server = server;
        this.jdbc = JdbcClient.create(database);
        task = Tasks.oneTime("job", String.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(HEARTBEAT))
                .execute((instance, context) -> runner.run(
                        new JobId(UUID.fromString(instance.getId())),
                        new IdentityId(UUID.fromString(instance.getData())),
                        context.getSchedulerState()::isShuttingDown));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .threads(atOnce)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .serializer(new PlainText())
                .clock(clock::instant)
                .build();
    }

    /// @param at when it may begin
    void put(JobId id, IdentityId starter, Instant at) {
        scheduler.schedule(task.instance(id.toString(), starter.toString()), at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    /// Nobody else runs jobs on a database of our own: what a killed server was at goes on at once.
    @Override
    public void start() {
        if (server.isOurs()) {
            jdbc.sql(FREE).update();
        }
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    /// The scheduler cannot be started twice.
    @Override
    public boolean isPauseable() {
        return false;
    }
}
