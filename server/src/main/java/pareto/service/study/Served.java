package pareto.service.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pareto.analysis.comparison.Proportion;

/// How some requests were dealt with.
///
/// @param answers promised first answers that are decided, and how many were in time; `solutions` the same of repairs,
///     provisioning, and days and hours somebody promised
/// @param answered how long the first answer took, of what came in writing; natural time
/// @param solved how long it took until it was done, of what is done; natural time, waiting for the customer included
/// @param reopened how many were opened again, of those that were ever closed
/// @param rightFirst how many were right the first time, of those first closed seven days ago or longer
/// @param marks given for them
record Served(
        long requests,
        long complaints,
        Proportion answers,
        Proportion solutions,
        Times answered,
        Times solved,
        Proportion reopened,
        Proportion rightFirst,
        Marks marks) {

    static final Served NONE = new Served(
            0,
            0,
            new Proportion(0, 0),
            new Proportion(0, 0),
            new Times(0, null, null),
            new Times(0, null, null),
            new Proportion(0, 0),
            new Proportion(0, 0),
            new Marks(0, 0, 0));

    /// @param median null without any
    /// @param ninety in what time nine of ten were; null without any
    record Times(
            long count, @Nullable Duration median, @Nullable Duration ninety) {}

    /// @param low how many were 1 or 2
    record Marks(long count, long sum, long low) {

        /// Null without any.
        @Nullable
        BigDecimal mean() {
            return count == 0
                    ? null
                    : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
        }
    }

    /// All promises about single requests that are decided, and how many were kept in time.
    Proportion promises() {
        return new Proportion(answers.of() + solutions.of(), answers.all() + solutions.all());
    }

    long broken() {
        return promises().all() - promises().of();
    }
}
