package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Tails;
import pareto.values.Period;

/// Whether the whole shop falls. What is expected of thirteen weeks is what came in them a year ago, times how the
/// three
/// quarters between went beside theirs; how far that was off in earlier quarters says how surprising it is now. No
/// group
/// alone makes a shop fall: it must have fallen without any of the largest.
final class ShopJudge {

    private static final int LEAST_QUARTERS = 4;
    private static final int LEAST_ORDERS = 100;
    private static final int LARGEST = 5;
    /// Quarters that stand for the usual error, and its variance.
    private static final double PRIOR = 4;
    private static final double PRIOR_VARIANCE = 0.0025;
    private static final double NOTABLE = 0.92;
    private static final double RARE = 0.05;

    private final List<Buyer> buyers;
    private final int asOf;

    ShopJudge(List<Buyer> buyers, int asOf) {
        this.buyers = Blocks.known(buyers, asOf, 1);
        this.asOf = asOf;
    }

    Optional<ShopFall> fall() {
        Map<String, List<int[]>> byGroup = new HashMap<>();
        buyers.forEach(buyer ->
                byGroup.computeIfAbsent(buyer.group(), any -> new ArrayList<>()).add(Blocks.of(buyer, asOf)));
        var groups = byGroup.values().stream().map(Blocks::sum).toList();
        int[] whole = Blocks.sum(groups);
        var rest = groups.stream()
                .sorted(Comparator.comparingInt((int[] group) -> Blocks.at(group, Blocks.YEAR) - group[0])
                        .reversed())
                .skip(LARGEST)
                .toList();
        return Fall.of(Blocks.sum(rest))
                .filter(fall -> fall.ratio() <= NOTABLE && fall.chance() <= RARE)
                .flatMap(others -> Fall.of(whole).map(fall -> told(fall, Math.max(others.chance(), fall.chance()))));
    }

    /// @param error standard error of the logarithm of what came as a share of what was expected
    private record Fall(double expected, int actual, double error, double degrees) {

        static Optional<Fall> of(int[] blocks) {
            int quarters = blocks.length - 1 - 2 * Blocks.YEAR;
            double squares = 0;
            int counted = 0;
            for (int i = 1; i <= quarters; i++) {
                double expected = expected(blocks, i);
                if (expected > 0 && blocks[i] > 0) {
                    squares += Math.pow(Math.log(blocks[i] / expected), 2);
                    counted++;
                }
            }
            double now = expected(blocks, 0);
            if (counted < LEAST_QUARTERS || now < LEAST_ORDERS || blocks[0] == 0) {
                return Optional.empty();
            }
            double degrees = PRIOR + counted;
            double variance = (PRIOR * (PRIOR_VARIANCE + 2 / now) + squares) / degrees;
            return Optional.of(new Fall(now, blocks[0], Math.sqrt(variance), degrees));
        }

        private static double expected(int[] blocks, int at) {
            double between = 0;
            double before = 0;
            for (int i = at + 1; i < at + Blocks.YEAR; i++) {
                between += Blocks.at(blocks, i);
                before += Blocks.at(blocks, i + Blocks.YEAR);
            }
            return before == 0 ? 0 : Blocks.at(blocks, at + Blocks.YEAR) * between / before;
        }

        double ratio() {
            return actual / expected;
        }

        double chance() {
            return Odds.sometime(Tails.student(Math.log(ratio()) / error, degrees));
        }
    }

    private ShopFall told(Fall fall, double chance) {
        double spread = Math.exp(Tails.studentQuantile(0.9, fall.degrees) * fall.error);
        int from = asOf - Blocks.DAYS + 1;
        int year = asOf - Blocks.YEAR * Blocks.DAYS;
        var active = buyers.stream()
                .filter(buyer -> buyer.between(year - Blocks.DAYS + 1, from - 1) > 0)
                .toList();
        long fewer = active.stream()
                .filter(buyer -> buyer.between(from, asOf) < buyer.between(year - Blocks.DAYS + 1, year))
                .count();
        return new ShopFall(
                Period.through(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(asOf)),
                new Expectation(fall.expected / spread, fall.expected, fall.expected * spread),
                fall.actual,
                chance,
                active.size(),
                (int) fewer,
                (1 - fall.ratio()) * yearly());
    }

    private double yearly() {
        double sum = 0;
        for (var buyer : buyers) {
            for (int i = buyer.until(asOf - Blocks.YEAR * Blocks.DAYS); i < buyer.until(asOf); i++) {
                sum += buyer.revenue()[i];
            }
        }
        return sum;
    }
}
