package pareto.analysis.rhythm.change;

import java.util.List;

/// How far the prices of one account moved beside those of others from one quarter straight to another.
///
/// @param products what it paid for each
record StraightMoves(Priced account, List<QuarterPrices> products, OthersPaths others) {

    private static final int YEAR = 4;

    /// The least of a fall that is left: the sum of its moves from quarter to quarter, what it moved straight
    /// from the quarter before the fall, and from a year before that. Whoever follows where others have gone
    /// meanwhile, or went before, has not fallen beside them. What cannot be compared straight objects to
    /// nothing.
    ///
    /// @param sum of its moves from quarter to quarter
    /// @param sign 1 of a fall, −1 of a rise, where all has the other sign
    double least(int reference, int now, double sum, int sign) {
        double least = sum;
        double straight = apart(reference, now);
        least = Double.isNaN(straight) ? least : Math.max(least, sign * straight);
        double longer = Double.NaN;
        for (int from = Math.max(0, reference - YEAR); from < reference && Double.isNaN(longer); from++) {
            longer = apart(from, now);
        }
        return Double.isNaN(longer) ? least : Math.max(least, sign * longer);
    }

    private double apart(int from, int to) {
        var moves = new double[products.size()];
        var weights = new double[products.size()];
        int n = 0;
        double known = 0;
        double revenue = 0;
        for (var prices : products) {
            revenue += prices.revenue()[to];
            double move =
                    Double.isNaN(prices.price()[to]) ? Double.NaN : others.apart(account.group(), prices, from, to);
            if (Math.abs(move) < QuarterPrices.ANOTHER_GOOD) {
                moves[n] = move;
                weights[n++] = prices.revenue()[to];
                known += prices.revenue()[to];
            }
        }
        return n > 0 && known >= PriceIndex.LEAST_SHARE * revenue ? PriceIndex.mean(moves, weights, n) : Double.NaN;
    }
}
