package pareto.shell.job;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Id of one piece of long work.
public record JobId(UUID id) {

    static JobId next() {
        return new JobId(UuidCreator.getTimeOrderedEpoch());
    }

    /// Where its progress can be watched.
    public String href() {
        return "/jobs/" + id;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
