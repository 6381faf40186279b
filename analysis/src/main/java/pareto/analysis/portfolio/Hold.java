package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// How much hangs on few accounts, in the figures of [Concentration] that can be had without reading them all.
///
/// @param accounts accounts with positive net revenue
/// @param total their revenue
/// @param top20PercentShare share of the largest ceil(0.2 n)
/// @param accountsFor80Percent smallest number of accounts whose revenue reaches 80 % of the total
/// @param herfindahl Σ (100 × share)², from 0 to 10,000
/// @param gini from 0 (all alike) towards 1
public record Hold(
        long accounts,
        BigDecimal total,
        BigDecimal top20PercentShare,
        long accountsFor80Percent,
        BigDecimal herfindahl,
        BigDecimal gini) {

    static final Hold NOTHING = new Hold(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO);
}
