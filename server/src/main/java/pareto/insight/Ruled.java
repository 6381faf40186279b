package pareto.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The tier rules propose for an account, with what it rests on.
///
/// @param candidate whether it is only a candidacy that someone must grant
/// @param reason `within`, `crosses` or `none`
/// @param line the cumulated share that decides; null without a share
/// @param measure `revenue`, `margin`, or `revenue-instead` where the cost is unknown
/// @param shift `rise`, `fall` or `floor`; null where the line alone decides
record Ruled(
        String tier,
        boolean candidate,
        String reason,
        @Nullable BigDecimal line,
        String measure,
        @Nullable String shift) {}
