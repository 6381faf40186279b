package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.change.Baskets;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Buyers;
import pareto.analysis.rhythm.season.Explanation;
import pareto.values.Period;

/// Reads from a portfolio what it takes to judge accounts.
public final class KnownAccounts {

    private KnownAccounts() {}

    /// @param days to judge, ascending
    /// @param groups account code → group code; an account without entry stands alone
    /// @param explained why accounts do not order, and `ranges` why they buy of some families no longer
    public static Changes.Known of(
            Portfolio portfolio,
            List<LocalDate> days,
            Map<String, String> groups,
            Collection<Explanation> explained,
            Collection<Explanation> ranges)
            throws SQLException {
        var first = days.getFirst();
        var last = days.getLast();
        var buyers = new Buyers(groups);
        portfolio.histories(last, 1).days(buyers::day);
        var baskets = new Baskets(groups);
        portfolio
                .familyDays(new Period(first.minusDays(Changes.DAYS), last.plusDays(1)))
                .forEach(baskets::bought);
        return new Changes.Known(buyers.all(), baskets.all(), explained, ranges);
    }
}
