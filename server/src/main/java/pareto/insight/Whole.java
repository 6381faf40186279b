package pareto.insight;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Concentration;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.Totals;

/// What all accounts are together, which only some may see.
///
/// @param bars revenue of the largest, for the chart
record Whole(Totals totals, Concentration now, Concentration before, List<BigDecimal> bars) {

    private static final int BARS = 1_000;

    static Whole of(Ranking ranking) throws SQLException {
        List<BigDecimal> bars = ranking.largest(BARS).stream()
                .map(AccountFigures::now)
                .map(figures -> figures.revenue())
                .toList();
        return new Whole(ranking.totals(), ranking.concentration(), ranking.concentrationBefore(), bars);
    }

    /// Change of the total against the year before as a share of it; zero when that had none.
    BigDecimal growth() {
        BigDecimal before = totals.totalBefore();
        return before.signum() <= 0 ? BigDecimal.ZERO : Shares.of(totals.total().subtract(before), before);
    }

    boolean comparable() {
        return totals.totalBefore().signum() > 0;
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
