package pareto.analysis.rhythm.season;

import java.util.OptionalDouble;
import pareto.values.Period;

/// What an account was expected to do in one window, by what was known when it began, and what came.
///
/// @param season whether the window is a season of its clock, otherwise the last quarter or more
/// @param orders expected order days, and `came` those that came so far
/// @param chance probability of so few or fewer; empty while the window is open
/// @param revenue expected net revenue: the order days times what the last twelve before the window brought on average,
///     so that its limits are those of the order days alone; and `brought` what came
public record Standing(
        String account,
        Period window,
        boolean season,
        Expectation orders,
        int came,
        OptionalDouble chance,
        Expectation revenue,
        double brought) {}
