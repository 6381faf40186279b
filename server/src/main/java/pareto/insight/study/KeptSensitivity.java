package pareto.insight.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.price.Sensitivity;
import pareto.analysis.price.Sensitivity.Reason;
import pareto.analysis.price.Sensitivity.Silent;
import pareto.analysis.price.Sensitivity.Told;
import pareto.analysis.price.Step;

/// How an account reacts to the prices of one family, as it stands in its row.
///
/// @param revenue of all months that were looked at
/// @param silent why nothing can be told; null where something can
/// @param steps the largest price changes, the earliest first
record KeptSensitivity(
        String family,
        double revenue,
        @Nullable Reason silent,
        int changes,
        int months,
        double elasticity,
        double low,
        double high,
        List<Changed> steps) {

    /// @param month the first one at the new price
    record Changed(
            String product,
            LocalDate month,
            double change,
            double priceBefore,
            double priceAfter,
            double quantityBefore,
            double quantityAfter) {

        static Changed of(Step step, LocalDate first) {
            return new Changed(
                    storable(step.product()),
                    first.plusMonths(step.month()),
                    step.change(),
                    step.priceBefore(),
                    step.priceAfter(),
                    step.quantityBefore(),
                    step.quantityAfter());
        }
    }

    /// @param first month that months are counted from
    static KeptSensitivity of(String family, double revenue, Sensitivity found, LocalDate first) {
        return switch (found) {
            case Told told ->
                new KeptSensitivity(
                        family,
                        revenue,
                        null,
                        told.changes(),
                        told.months(),
                        told.elasticity(),
                        told.low(),
                        told.high(),
                        told.steps().stream()
                                .sorted(Comparator.comparingInt(Step::month))
                                .map(step -> Changed.of(step, first))
                                .toList());
            case Silent silent ->
                new KeptSensitivity(family, revenue, silent.reason(), silent.changes(), 0, 0, 0, 0, List.of());
        };
    }

    /// A text with a zero character can stand in no text of PostgreSQL.
    static String storable(String name) {
        return name.replace("\u0000", "");
    }

    boolean told() {
        return silent == null;
    }
}
