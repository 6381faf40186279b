package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the ranking.
///
/// @param rank from 1, by revenue, ties by code
/// @param name the name it bore last, null where the file has none
/// @param now the window
/// @param before the same period one year earlier
/// @param since first order day ever, up to the as-of date
/// @param latest last order day ever, up to the as-of date
/// @param share of the total, from 0 to 1; zero outside the population
/// @param cumulative revenue of this account and all larger ones
/// @param cumulativeShare the same as a share of the total
/// @param abc A up to 80 % of the total, B up to 95 %, C; the account that crosses a line belongs above it
/// @param scores null outside the population
/// @param months revenue of 24 calendar months, oldest first; the last is the month of the as-of date, up to that date
public record AccountFigures(
        long rank,
        String account,
        @Nullable String name,
        Figures now,
        Figures before,
        @Nullable LocalDate since,
        @Nullable LocalDate latest,
        BigDecimal share,
        BigDecimal cumulative,
        BigDecimal cumulativeShare,
        Abc abc,
        @Nullable Scores scores,
        TierProposal tier,
        List<BigDecimal> months) {

    /// Whether its net revenue is positive: only then is it in shares, scores and concentration.
    public boolean counted() {
        return now.revenue().signum() > 0;
    }

    /// Change against the year before as a share of it; null when that had no positive revenue.
    public @Nullable BigDecimal growth() {
        return now.growthOver(before);
    }

    /// Revenue of eight calendar quarters, oldest first; the last is that of the as-of date, up to that date.
    public List<BigDecimal> quarters(LocalDate asOf) {
        var monthsInLast = (asOf.getMonthValue() - 1) % 3 + 1;
        var quarters = new ArrayList<BigDecimal>();
        for (int end = months.size(), size = monthsInLast; quarters.size() < 8; end -= size, size = 3) {
            quarters.addFirst(months.subList(end - size, end).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return List.copyOf(quarters);
    }
}
