package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.List;
import pareto.values.Period;

/// What the list of one day says of one account.
///
/// @param window the days it is judged on
/// @param expected order days in the window had nothing changed, of a shrinking range those with these families; where
///   [Kind#ofMoney], net revenue
/// @param actual what came in the window
/// @param chance 偶然概率: probability of so few (of good news, so many) under its own predictive distribution for the
///   same window
/// @param falseAlarm 误报概率: probability that it is unchanged although this was seen
/// @param revenueAtRisk net revenue of twelve months had nothing changed, less what is expected given what was
///   seen; of good news, what it brings more
/// @param since day it was first listed; of a missing order, since the last order; else, without a break until now
/// @param byClock whether it is judged by a window of the year, and not by its own interval
/// @param named families bought no longer, products whose price fell most, or accounts of units that took over; may be
///   empty
/// @param prices of a price that falls, quarter by quarter; empty of every other kind
public record Warning(
        String account,
        Kind kind,
        Period window,
        Expectation expected,
        double actual,
        double chance,
        double falseAlarm,
        Expectation revenueAtRisk,
        LocalDate since,
        boolean byClock,
        List<String> named,
        List<PriceQuarter> prices) {

    /// Of anything but prices.
    public Warning(
            String account,
            Kind kind,
            Period window,
            Expectation expected,
            double actual,
            double chance,
            double falseAlarm,
            Expectation revenueAtRisk,
            LocalDate since,
            boolean byClock,
            List<String> named) {
        this(
                account,
                kind,
                window,
                expected,
                actual,
                chance,
                falseAlarm,
                revenueAtRisk,
                since,
                byClock,
                named,
                List.of());
    }

    /// The same where more was seen that says so; revenue is at risk as far as it is no false alarm.
    public Warning with(double falseAlarm) {
        double more = this.falseAlarm < 1 ? (1 - falseAlarm) / (1 - this.falseAlarm) : 1;
        return new Warning(
                account,
                kind,
                window,
                expected,
                actual,
                chance,
                falseAlarm,
                revenueAtRisk.times(more),
                since,
                byClock,
                named,
                prices);
    }

    /// Whether what was expected is what would have come had prices moved as others' did; had they stayed as they were,
    /// where too few others stand behind that.
    public boolean besideOthers() {
        return besideOthers(prices);
    }

    /// The same of what is shown of prices.
    public static boolean besideOthers(List<PriceQuarter> prices) {
        return prices.stream().allMatch(quarter -> quarter.beside().isPresent());
    }
}
