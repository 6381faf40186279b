package pareto.shell.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.shell.Text;

/// Long work as it stands.
///
/// @param argument what it was started with
/// @param begunAt when the present run began; null while it waits
/// @param total 0 while it is not known
/// @param unit message key of what is counted
/// @param sentence how it ended; null as long as it has not
/// @param href where the result is
public record Job(
        JobId id,
        JobKind kind,
        String argument,
        Text title,
        IdentityId startedBy,
        Instant requestedAt,
        @Nullable Instant begunAt,
        long done,
        long total,
        @Nullable String unit,
        boolean cancelAsked,
        Standing standing,
        @Nullable Text sentence,
        @Nullable String href) {

    /// Where a job stands.
    public enum Standing {
        WAITING,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    public boolean ended() {
        return sentence != null;
    }

    /// The share done, from 0 to 1; 0 while the total is unknown.
    public double share() {
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }

    /// Units per second since the run began; 0 in its first two seconds.
    public long rate(Instant now) {
        var seconds = begunAt == null ? 0 : Duration.between(begunAt, now).toSeconds();
        return seconds < 2 ? 0 : done / seconds;
    }

    /// How long it will still take at this rate; null while that cannot be told.
    public @Nullable Duration remaining(Instant now) {
        if (begunAt == null || total <= 0 || done <= 0 || rate(now) == 0) {
            return null;
        }
        var spent = Duration.between(begunAt, now).toMillis();
        return Duration.ofSeconds(Math.max(1, Math.round(spent / 1000.0 * (total - done) / done)));
    }
}
