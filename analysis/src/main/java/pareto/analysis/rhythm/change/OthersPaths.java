package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What accounts paid for a product quarter by quarter, so that two quarters far apart can be put beside each other
/// straight away. Medians of single quarters do not add up to that of a year: where all pay less one after another,
/// hardly anybody does in any one quarter.
final class OthersPaths {

    /// Groups of a product, or of a family, that are kept: enough for a median.
    private static final int MOST_GROUPS = 400;

    private record Path(String group, double[] price) {}

    private static final class Paths {
        private final List<Path> all = new ArrayList<>();
        private final Set<String> groups = new HashSet<>();
    }

    private static final Paths NONE = new Paths();

    private final Map<String, Paths> products = new HashMap<>();
    private final Map<String, Paths> families = new HashMap<>();

    void learn(String group, QuarterPrices prices) {
        var path = new Path(group, prices.price());
        keep(products.computeIfAbsent(prices.product().name(), any -> new Paths()), path);
        keep(families.computeIfAbsent(prices.product().family(), any -> new Paths()), path);
    }

    private static void keep(Paths paths, Path path) {
        if (paths.groups.contains(path.group) || paths.groups.size() < MOST_GROUPS) {
            paths.groups.add(path.group);
            paths.all.add(path);
        }
    }

    /// By how much an account's price of a product moved from one quarter to another beside the median of other groups;
    /// not a number where it did not buy in both, or too few others did.
    double apart(String group, QuarterPrices prices, int from, int to) {
        double own = move(prices.price(), from, to);
        if (Double.isNaN(own)) {
            return own;
        }
        double others = others(products, prices.product().name(), group, from, to);
        return own - (Double.isNaN(others) ? others(families, prices.product().family(), group, from, to) : others);
    }

    private static double others(Map<String, Paths> all, String name, String group, int from, int to) {
        Map<String, double[]> sums = new HashMap<>();
        for (var path : all.getOrDefault(name, NONE).all) {
            double move = path.group.equals(group) ? Double.NaN : move(path.price, from, to);
            if (Math.abs(move) < QuarterPrices.ANOTHER_GOOD) {
                double[] sum = sums.computeIfAbsent(path.group, any -> new double[2]);
                sum[0] += move;
                sum[1]++;
            }
        }
        double[] moves =
                sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
        Arrays.sort(moves);
        int n = moves.length;
        return n < Moves.LEAST_OTHERS ? Double.NaN : (moves[(n - 1) / 2] + moves[n / 2]) / 2;
    }

    /// Where nothing was bought in a quarter, the price of the one before stands.
    private static double move(double[] price, int from, int to) {
        return level(price, to) - level(price, from);
    }

    private static double level(double[] price, int quarter) {
        return Double.isNaN(price[quarter]) && quarter > 0 ? price[quarter - 1] : price[quarter];
    }
}
