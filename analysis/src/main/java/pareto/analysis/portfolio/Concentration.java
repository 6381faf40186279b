package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.List;

/// How much hangs on few accounts. Counts are decided in exact decimals; shares, Herfindahl and Gini are computed from
/// exact sums and rounded once, to twelve decimals. All zero without accounts.
///
/// @param accounts accounts with positive net revenue: the population
/// @param total their revenue
/// @param top20PercentShare share of the largest ceil(0.2 n)
/// @param accountsFor80Percent smallest number of accounts whose revenue reaches 80 % of the total
/// @param herfindahl Σ (100 × share)², from 0 to 10,000
/// @param gini from 0 (all alike) towards 1
/// @param losses of the largest one, three and five
/// @param curve at most 400 points, exact at both ends and where 50, 80 and 95 % are reached
public record Concentration(
        long accounts,
        BigDecimal total,
        BigDecimal top1Share,
        BigDecimal top5Share,
        BigDecimal top10Share,
        BigDecimal top20PercentShare,
        long accountsFor80Percent,
        long accountsFor95Percent,
        BigDecimal herfindahl,
        BigDecimal gini,
        List<Loss> losses,
        List<CurvePoint> curve) {}
