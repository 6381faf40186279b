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
    /// By how much its own price must have fallen: one that merely does not rise with others' has not fallen.
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
    static Optional<PriceFall> lasting(PriceIndex index, PriceSpread spread, DoublePredicate sure) {
        Optional<PriceFall> fall = Optional.empty();
        int from = 0;
        for (int quarter = 0; quarter < QuarterPrices.QUARTERS; quarter++) {
            if (index.lost(quarter)) {
                fall = Optional.empty();
                from = quarter;
            } else if (index.known(quarter) && fall.isPresent()) {
                fall = fall.get().then(index, spread, quarter);
                from = fall.isPresent() ? from : quarter;
            } else if (index.known(quarter)) {
                fall = found(index, spread, from, quarter).filter(one -> sure.test(one.chance));
            }
        }
        return fall;
    }

    private Optional<PriceFall> then(PriceIndex index, PriceSpread spread, int quarter) {
        double depthNow = depth + index.beside()[quarter];
        double seen = spread.before(index, reference).chance(depthNow, quarter - reference);
        return depthNow > -RECOVERED
                ? Optional.empty()
                : Optional.of(new PriceFall(reference, told, quarter, Math.min(chance, seen), depthNow));
    }

    /// The least likely of all falls that end with a quarter.
    private static Optional<PriceFall> found(PriceIndex index, PriceSpread spread, int from, int to) {
        Optional<PriceFall> least = Optional.empty();
        double depth = 0;
        int months = 0;
        boolean enough = index.moves(to) >= LEAST_MOVES;
        for (int before = to - 1; enough && before >= from; before--) {
            depth += index.known(before + 1) ? index.beside()[before + 1] : 0;
            months += index.compared()[before + 1];
            if (depth <= -least(index, to) && months >= LEAST_MONTHS && lowest(index, before, to) <= -ITSELF) {
                double chance = spread.before(index, before).chance(depth, to - before);
                if (chance < least.map(PriceFall::chance).orElse(1.0)) {
                    least = Optional.of(new PriceFall(before, to, to, chance, depth));
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

    /// The lowest its own price was since a quarter, beside that quarter.
    private static double lowest(PriceIndex index, int before, int to) {
        double lowest = 0;
        double sum = 0;
        for (int i = before + 1; i <= to; i++) {
            sum += index.known(i) ? index.itself()[i] : 0;
            lowest = Math.min(lowest, sum);
        }
        return lowest;
    }
}
