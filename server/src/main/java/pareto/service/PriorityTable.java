package pareto.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tier, class and damage count for, and from how many points on a request is urgent.
///
/// @param by who set it; empty for what was delivered
/// @param points by part and code, such as `tier.platinum`; what is not named counts nothing
record PriorityTable(int number, String by, @Nullable Instant at, Map<String, Integer> points) {

    int of(String part, String code) {
        return points.getOrDefault(part + "." + code, 0);
    }

    PriorityLevel level(int sum) {
        if (sum >= of("level", "urgent")) {
            return PriorityLevel.URGENT;
        }
        return sum >= of("level", "high") ? PriorityLevel.HIGH : PriorityLevel.NORMAL;
    }
}
