package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.change.Baskets;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Buyers;
import pareto.values.Period;

/// Reads from a portfolio what it takes to judge accounts.
public final class KnownAccounts {

    private KnownAccounts() {}

    /// @param days to judge, ascending
    /// @param groups account code → group code; an account without entry stands alone
    public static Changes.Known of(
            Portfolio portfolio, List<LocalDate> days, Map<String, String> groups, Changes.Reasons reasons)
            throws SQLException {
        var first = days.getFirst();
        var last = days.getLast();
        var buyers = new Buyers(groups);
        portfolio.histories(last, 1).days(buyers::day);
        var baskets = new Baskets(groups);
        portfolio
                .familyDays(new Period(first.minusDays(Changes.DAYS), last.plusDays(1)))
                .forEach(baskets::bought);
        var months = new Period(
                first.plusDays(1).withDayOfMonth(1).minusMonths(Changes.PRICE_MONTHS),
                last.plusDays(1).withDayOfMonth(1));
        return new Changes.Known(buyers.all(), baskets.all(), portfolio.productPrices(months, groups), reasons);
    }
}
