package pareto.analysis.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What accounts buy of one family, and how it goes up and down by itself: what is left of every month when
/// levels of accounts, and what their prices have done on average, are taken out.
final class Others {

    /// Series that months are told by; more would tell no more.
    private static final int MOST = 400;

    /// So many rounds level series that bought in different months.
    private static final int ROUNDS = 12;

    private final List<Known> all = new ArrayList<>();
    private final Random random = new Random(1);
    private int seen;

    /// @param levels logarithm of the price for the same quantity, beside that of the first month
    private record Known(String account, int[] month, double[] quantity, double[] levels) {}

    /// @param month logarithm of the quantity in each month beside the usual, had prices stayed
    /// @param price mean logarithm of prices in each month, after the levels of accounts
    /// @param known of how many accounts each month occurs
    /// @param variance of the mean elasticity by which prices were taken out; infinite where it cannot be
    ///     told, zero where no price changed
    record Months(double[] month, double[] price, int[] known, double variance) {}

    /// Months and what is left of every value when series and months are taken out.
    private record Split(double[] month, List<double[]> rest) {}

    /// A sample in which every series is as likely as any other; none of which nobody can tell how its
    /// price moved.
    void add(String account, Series series) {
        var regimes = Regimes.of(series);
        if (regimes.doubtful()) {
            return;
        }
        var known = new Known(account, series.month(), series.logQuantity(), regimes.levels());
        seen++;
        if (all.size() < MOST) {
            all.add(known);
        } else {
            int place = random.nextInt(seen);
            if (place < MOST) {
                all.set(place, known);
            }
        }
    }

    boolean holds(String account) {
        return all.stream().anyMatch(known -> known.account.equals(account));
    }

    /// @param months how many there are
    /// @param without the account that is to be judged
    Months without(String without, int months) {
        List<Known> others =
                all.stream().filter(known -> !known.account.equals(without)).toList();
        int[] known = accounts(others, months);
        Split quantity = split(others, Known::quantity, months);
        Split price = split(others, Known::levels, months);
        if (others.stream().allMatch(one -> Arrays.stream(one.levels).allMatch(level -> level == 0))) {
            return new Months(quantity.month, new double[months], known, 0);
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < others.size(); i++) {
            xx += product(price.rest.get(i), price.rest.get(i));
            xy += product(price.rest.get(i), quantity.rest.get(i));
        }
        double elasticity = xx > 1e-9 ? xy / xx : 0;
        double[] month = new double[months];
        for (int at = 0; at < months; at++) {
            month[at] = quantity.month[at] - elasticity * price.month[at];
        }
        return new Months(
                month, price.month, known, xx > 1e-9 ? variance(others, quantity, price, elasticity, xx) : 1e9);
    }

    private static int[] accounts(List<Known> series, int months) {
        List<Set<String>> accounts = Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(months)
                .toList();
        series.forEach(
                one -> Arrays.stream(one.month).forEach(at -> accounts.get(at).add(one.account)));
        return accounts.stream().mapToInt(Set::size).toArray();
    }

    /// Months and products of one account belong together: their errors are added up before they are squared.
    private static double variance(List<Known> series, Split quantity, Split price, double elasticity, double xx) {
        Map<String, Double> errors = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            double error = 0;
            for (int k = 0; k < quantity.rest.get(i).length; k++) {
                error += price.rest.get(i)[k]
                        * (quantity.rest.get(i)[k] - elasticity * price.rest.get(i)[k]);
            }
            errors.merge(series.get(i).account, error, Double::sum);
        }
        int count = errors.size();
        double sum =
                errors.values().stream().mapToDouble(error -> error * error).sum();
        return count < 2 ? 1e9 : sum / (xx * xx) * count / (count - 1);
    }

    /// Levels of series and of months in turn, until they agree.
    private static Split split(List<Known> series, Function<Known, double[]> values, int months) {
        double[] month = new double[months];
        List<double[]> rest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = new double[months];
            int[] counts = new int[months];
            rest.clear();
            for (var one : series) {
                double[] value = values.apply(one);
                double level = 0;
                for (int k = 0; k < value.length; k++) {
                    level += (value[k] - month[one.month[k]]) / value.length;
                }
                double[] left = new double[value.length];
                for (int k = 0; k < value.length; k++) {
                    sums[one.month[k]] += value[k] - level;
                    counts[one.month[k]]++;
                    left[k] = value[k] - level - month[one.month[k]];
                }
                rest.add(left);
            }
            for (int at = 0; at < months; at++) {
                month[at] = counts[at] == 0 ? 0 : sums[at] / counts[at];
            }
        }
        return new Split(month, rest);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
