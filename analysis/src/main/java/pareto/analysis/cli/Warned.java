package pareto.analysis.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pareto.analysis.rhythm.change.ShopFall;
import pareto.analysis.rhythm.season.Assessment;
import pareto.analysis.rhythm.season.Warning;

/// All that `warn` found out, ready to be shown.
///
/// @param assessed whether complete windows are to be told as well
record Warned(List<Day> days, String currency, boolean assessed) {

    /// What is said of one day.
    ///
    /// @param warnings by rhythm and of every further kind, within the bound
    /// @param goodNews of accounts that have risen
    /// @param shop where the whole shop falls
    record Day(
            LocalDate asOf,
            List<Warning> warnings,
            List<Warning> goodNews,
            Optional<ShopFall> shop,
            List<Assessment> assessed) {}
}
