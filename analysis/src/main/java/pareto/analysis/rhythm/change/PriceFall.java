package pareto.analysis.rhythm.change;

import java.util.Optional;
import java.util.function.DoublePredicate;

/// A fall of an account's prices beside those of others that lasts.
///
/// @param reference the last quarter of the price before it, which stays the same as long as the fall lasts
/// @param told the quarter at whose end it could be told first
/// @param now the last quarter that can be compared
/// @param chance the smallest probability of such a sum of moves from there to any quarter since, of one look
/// @param depth by how much prices are lower now, on the logarithm; below zero
record PriceFall(int reference, int told, int now, double chance, double depth) {

    /// A price this much lower is worth a word, and one lower by less than half of that has recovered.
    private static final double NOTABLE = 0.03;
    private static final double RECOVERED = 0.015;
    /// By how much its own price must be lower: one that merely does not rise with others' has not fallen.
    private static final double ITSELF = 0.02;
    /// A fall must be so many times what others' prices moved in the quarter it is told in.
    private static final double EARLY_OR_LATE = 2;
    /// Moves known before anything is judged.
    private static final int LEAST_MOVES = 3;
    /// Months of products that must show a fall.
    private static final int LEAST_MONTHS = 3;

    /// The fall that lasts at the end of the last quarter.
    ///
    /// @param sure whether a probability is small enough to tell of it
    /// @param start the earliest quarter it can have begun after
    static Optional<PriceFall> lasting(
            PriceIndex index, PriceSpread spread, StraightMoves straight, DoublePredicate sure, int start) {
        Optional<PriceFall> fall = Optional.empty();
        int from = start;
        for (int quarter = start + 1; quarter < QuarterPrices.QUARTERS; quarter++) {
            if (index.lost(quarter)) {
                fall = Optional.empty();
                from = quarter;
            } else if (index.known(quarter) && fall.isPresent()) {
                fall = fall.get().then(index, spread, straight, quarter);
                from = fall.isPresent() ? from : quarter;
            } else if (index.known(quarter)) {
                fall = found(index, spread, straight, sure, from, quarter);
            }
        }
        return fall;
    }

    /// Over where its own price is back, or is no lower any more beside those of others.
    private Optional<PriceFall> then(PriceIndex index, PriceSpread spread, StraightMoves straight, int quarter) {
        double depthNow = straight.least(reference, quarter, PriceIndex.sum(index.beside(), reference, quarter), 1);
        double seen = spread.before(index, reference).chance(depthNow, quarter - reference);
        return depthNow > -RECOVERED || PriceIndex.sum(index.itself(), reference, quarter) > -RECOVERED
                ? Optional.empty()
                : Optional.of(new PriceFall(reference, told, quarter, Math.min(chance, seen), depthNow));
    }

    /// The least likely of all falls that end with a quarter.
    private static Optional<PriceFall> found(
            PriceIndex index, PriceSpread spread, StraightMoves straight, DoublePredicate sure, int from, int to) {
        Optional<PriceFall> least = Optional.empty();
        double depth = 0;
        int months = 0;
        boolean enough = index.moves(to) >= LEAST_MOVES;
        for (int before = to - 1; enough && before >= from; before--) {
            depth += index.known(before + 1) ? index.beside()[before + 1] : 0;
            months += index.compared()[before + 1];
            double own = PriceIndex.sum(index.itself(), before, to);
            if (depth <= -least(index, to) && months >= LEAST_MONTHS && own <= -ITSELF) {
                var known = spread.before(index, before);
                double most = least.map(PriceFall::chance).orElse(1.0);
                double left = sure.test(known.chance(depth, to - before)) ? straight.least(before, to, depth, 1) : 0;
                double chance = known.chance(left, to - before);
                if (left <= -NOTABLE && sure.test(chance) && chance < most) {
                    least = Optional.of(new PriceFall(before, to, to, chance, left));
                }
            }
        }
        return least;
    }

    /// How deep it must be: when everybody's price moves within a quarter, whoever bought early or late in it seems to
    /// move otherwise.
    private static double least(PriceIndex index, int quarter) {
        return Math.max(NOTABLE, EARLY_OR_LATE * Math.abs(index.itself()[quarter] - index.beside()[quarter]));
    }
}
