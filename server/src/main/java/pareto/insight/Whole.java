package pareto.insight;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Concentration;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.Totals;
import pareto.values.Period;

/// What all accounts are together, which only some may see.
///
/// @param bars revenue of the largest, for the chart
/// @param historyFrom first day the ledger knows
/// @param yearBeforeKnown whether the ledger knows the same period of the year before from its beginning; else a
///     comparison would set a whole year against part of one
record Whole(
        Totals totals,
        Concentration now,
        Concentration before,
        List<BigDecimal> bars,
        LocalDate historyFrom,
        boolean yearBeforeKnown) {

    /// A year in which the first order came a few weeks late is a whole one all the same.
    private static final int LATE_DAYS = 31;

    private static final int BARS = 1_000;

    static Whole of(Ranking ranking, LocalDate historyFrom) throws SQLException {
        List<BigDecimal> bars = ranking.largest(BARS).stream()
                .map(AccountFigures::now)
                .map(figures -> figures.revenue())
                .toList();
        return new Whole(
                ranking.totals(),
                ranking.concentration(),
                ranking.concentrationBefore(),
                bars,
                historyFrom,
                compared(historyFrom, ranking.question().window()));
    }

    /// Whether the ledger knows the same period of the year before from its beginning.
    static boolean compared(LocalDate historyFrom, Period window) {
        return !historyFrom.isAfter(window.yearBefore().from().plusDays(LATE_DAYS));
    }

    /// Change of the total against the year before as a share of it; zero when that had none.
    BigDecimal growth() {
        BigDecimal before = totals.totalBefore();
        return before.signum() <= 0 ? BigDecimal.ZERO : Shares.of(totals.total().subtract(before), before);
    }

    boolean comparable() {
        return yearBeforeKnown && totals.totalBefore().signum() > 0;
    }

    /// The share of all accounts with revenue that makes 80 % of it.
    BigDecimal fewShare() {
        return Shares.of(
                BigDecimal.valueOf(now.accountsFor80Percent()), BigDecimal.valueOf(Math.max(1, now.accounts())));
    }

    /// What the accounts that make 80 % hold exactly.
    BigDecimal fewHold() {
        return now.curve().stream()
                .filter(point -> point.rank() == now.accountsFor80Percent())
                .map(point -> point.cumulativeShare())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
