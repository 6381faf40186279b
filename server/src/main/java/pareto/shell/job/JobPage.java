package pareto.shell.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job as its page shows it just now.
record JobPage(Job job, Instant now) {

    /// For the length of the bar.
    String length() {
        return "--p:" + Math.round(job.share() * 1000) / 1000.0;
    }

    long rate() {
        return job.rate(now);
    }

    @Nullable
    Duration remaining() {
        return job.remaining(now);
    }
}
