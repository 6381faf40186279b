package pareto.analysis.portfolio;

import java.time.LocalDate;
import pareto.values.Period;

/// What is asked of a portfolio.
///
/// @param asOf nothing after this day is known
/// @param window the days that count; must not reach beyond the as-of date
/// @param rules the lines between the tiers
public record Question(LocalDate asOf, Period window, TierRules rules) {

    public Question {
        if (window.to().isAfter(asOf.plusDays(1))) {
            throw new IllegalArgumentException(
                    "The window reaches to " + window.lastDay() + ", beyond the as-of date " + asOf + ".");
        }
    }

    public static Question rollingYear(LocalDate asOf) {
        return new Question(asOf, Windows.rollingYear(asOf), TierRules.DELIVERED);
    }
}
