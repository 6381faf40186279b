package pareto.analysis.rhythm.change;

/// Moves that follow one another, from the quarter after one to another.
///
/// @param chance probability that they sum up to so little, of one look
record PriceRun(int before, int to, double chance) {

    private static final PriceRun NONE = new PriceRun(0, 0, 1);

    /// The least likely of all falls of an account, or of all rises.
    ///
    /// @param sign 1 of falls, −1 of rises
    static PriceRun leastLikely(PriceIndex index, PriceSpread spread, int sign) {
        var least = NONE;
        for (int before = 0; before < QuarterPrices.QUARTERS - 1; before++) {
            var known = spread.before(index, before);
            double sum = 0;
            double lowest = 0;
            int end = before;
            for (int to = before + 1; to < QuarterPrices.QUARTERS && !index.lost(to); to++) {
                sum += index.known(to) ? sign * index.beside()[to] : 0;
                double errors = sum / known.error(to - before);
                end = errors < lowest ? to : end;
                lowest = Math.min(lowest, errors);
            }
            double chance = known.chanceOf(lowest);
            least = end > before && chance < least.chance ? new PriceRun(before, end, chance) : least;
        }
        return least;
    }

    /// Probability of what is left of it where the two quarters are put beside each other straight away.
    ///
    /// @param sign as it was found with
    double straightChance(PriceIndex index, PriceSpread spread, StraightMoves straight, int sign) {
        double sum = sign * PriceIndex.sum(index.beside(), before, to);
        double least = straight.least(before, to, sum, sign);
        return Math.max(chance, spread.before(index, before).chance(Math.min(0, least), to - before));
    }

    boolean holds(int quarter) {
        return quarter > before && quarter <= to;
    }
}
