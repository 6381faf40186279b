package pareto.service.assessment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much each figure weighs in the league.
///
/// @param number counts the tables that were set
/// @param by who set it; empty for what was delivered
/// @param at null for what was delivered
record Weights(int number, String by, @Nullable Instant at, Map<Criterion, Integer> weights) {

    int of(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }
}
