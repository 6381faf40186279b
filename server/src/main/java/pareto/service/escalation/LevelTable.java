package pareto.service.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.Purpose;

/// At which shares of the time who is told, as directors have set it.
///
/// @param by who set it; empty for what was delivered
/// @param at when; null for what was delivered
/// @param levels ascending; a purpose without any is left out
record LevelTable(int number, String by, @Nullable Instant at, Map<Purpose, List<Level>> levels) {

    /// How many levels a purpose can have.
    static final int MOST = 6;

    List<Level> of(Purpose purpose) {
        return levels.getOrDefault(purpose, List.of());
    }

    Optional<Level> level(Purpose purpose, int percent) {
        return of(purpose).stream().filter(one -> one.percent() == percent).findFirst();
    }
}
