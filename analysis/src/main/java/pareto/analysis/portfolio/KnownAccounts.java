package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.change.Baskets;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.change.Priced;
import pareto.analysis.rhythm.change.Prices;
import pareto.analysis.rhythm.season.Buyers;
import pareto.analysis.rhythm.season.Explanation;
import pareto.values.Period;

/// Reads from a portfolio what it takes to judge accounts.
public final class KnownAccounts {

    private KnownAccounts() {}

    /// @param days to judge, ascending
    /// @param groups account code → group code; an account without entry stands alone
    public static Changes.Known of(
            Portfolio portfolio, List<LocalDate> days, Map<String, String> groups, Collection<Explanation> explained)
            throws SQLException {
        var first = days.getFirst();
        var last = days.getLast();
        var buyers = new Buyers(groups);
        portfolio.histories(last, 1).days(buyers::day);
        var baskets = new Baskets(groups);
        portfolio
                .familyDays(new Period(first.minusDays(Changes.DAYS), last.plusDays(1)))
                .forEach(baskets::bought);
        return new Changes.Known(buyers.all(), baskets.all(), prices(portfolio, first, last, groups), explained);
    }

    private static Prices prices(Portfolio portfolio, LocalDate first, LocalDate last, Map<String, String> groups)
            throws SQLException {
        var months = Prices.months(first, last);
        var priced = new ArrayList<Priced>();
        portfolio
                .prices(months, Prices.LEAST_MONTHS)
                .forEach((account, families) -> priced.add(new Priced(
                        account,
                        groups.getOrDefault(account, account),
                        families.values().stream().flatMap(List::stream).toList())));
        return new Prices(months.from(), List.copyOf(priced));
    }
}
