package pareto.shell.job;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Progress written to the job's row, at most twice a second.
final class NotedProgress implements Progress {

    private static final long PAUSE = 500_000_000;

    private final JobId id;
    private final JobRecords records;
    private long notedAt = System.nanoTime() - PAUSE;
    private long done;
    private long total;
    private @Nullable String unit;
    private boolean asked;

    NotedProgress(JobId id, JobRecords records) {
        this.id = id;
        this.records = records;
    }

    @Override
    public synchronized void report(long done, long total, String unit) {
        this.done = done;
        this.total = total;
        this.unit = unit;
        stopIfAsked();
    }

    @Override
    public synchronized boolean cancelled() {
        if (!asked && System.nanoTime() - notedAt >= PAUSE) {
            asked = records.note(id, done, total, unit);
            notedAt = System.nanoTime();
        }
        return asked;
    }

    void stopIfAsked() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
