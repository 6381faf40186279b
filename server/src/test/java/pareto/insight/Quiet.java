package pareto.insight;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.shell.job.Job;
import pareto.shell.job.Jobs;

/// Waits until figures have followed all that was changed: refreshing drops what rests on an earlier tree.
record Quiet(Actors actors, JdbcClient jdbc, Jobs jobs) {

    void awaited() {
        await().atMost(Duration.ofMinutes(5)).until(() -> actors.system("test", () -> listened() && worked()));
    }

    private boolean listened() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private boolean worked() {
        return jobs.latest(RefreshingFigures.KIND, 20).stream().allMatch(Job::ended);
    }
}
