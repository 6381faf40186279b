package pareto.service.stopwatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// A stored stopwatch.
public record StopwatchId(UUID id) {

    public static StopwatchId next() {
        return new StopwatchId(UuidCreator.getTimeOrderedEpoch());
    }
}
