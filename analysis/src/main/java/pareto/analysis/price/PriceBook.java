package pareto.analysis.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pareto.analysis.price.Sensitivity.Reason;
import pareto.analysis.price.Sensitivity.Silent;

/// Learns from accounts whose prices stayed how a family goes up and down by itself, and tells of the
/// others how they react to their prices. All accounts are learned from first and told of afterwards.
public final class PriceBook {

    /// Below so many months of one product nothing is learned from it.
    public static final int LEAST_MONTHS = 12;

    /// Series that months are told by; more would tell no more.
    private static final int MOST_OTHERS = 400;

    /// So many rounds level series that bought in different months.
    private static final int ROUNDS = 8;

    private final int months;
    private final Map<String, Others> families = new HashMap<>();

    /// Series without a step, and from these what every month was like.
    private static final class Others {
        private final List<Series> series = new ArrayList<>();
        private final Random random = new Random(1);
        private int seen;
        private double[] month = new double[0];
        private int[] known = new int[0];

        /// A sample in which every series is as likely as any other.
        void add(Series one) {
            seen++;
            if (series.size() < MOST_OTHERS) {
                series.add(one);
            } else {
                int place = random.nextInt(seen);
                if (place < MOST_OTHERS) {
                    series.set(place, one);
                }
            }
        }
    }

    /// @param months how many there are; months of series are numbered from zero
    public PriceBook(int months) {
        this.months = months;
    }

    /// Takes what an account bought of one family. It is learned from where no price of it changed.
    public void learn(String family, Collection<Series> bought) {
        List<Series> steady = enough(bought);
        if (!steady.isEmpty() && steady.stream().map(Regimes::of).noneMatch(Regimes::mayChange)) {
            steady.forEach(families.computeIfAbsent(family, any -> new Others())::add);
        }
    }

    /// How an account reacts to the prices of one family.
    public Sensitivity tell(String family, Collection<Series> bought) {
        List<Series> enough = enough(bought);
        if (enough.isEmpty()) {
            return new Silent(Reason.FEW_MONTHS, 0);
        }
        Others others = families.get(family);
        double[] ofOthers = others == null ? new double[months] : months(others);
        int[] known = others == null ? new int[months] : others.known;
        return Estimation.of(enough, ofOthers, known);
    }

    private static List<Series> enough(Collection<Series> bought) {
        return bought.stream().filter(one -> one.length() >= LEAST_MONTHS).toList();
    }

    /// By how much the logarithm of quantities was above the usual in each month: levels of series and of
    /// months in turn, until they agree.
    private double[] months(Others others) {
        if (others.month.length == 0) {
            double[] month = new double[months];
            int[] known = new int[months];
            List<double[]> quantities =
                    others.series.stream().map(Series::logQuantity).toList();
            others.series.forEach(one -> Arrays.stream(one.month()).forEach(at -> known[at]++));
            for (int round = 0; round < ROUNDS; round++) {
                double[] sums = new double[months];
                for (int i = 0; i < quantities.size(); i++) {
                    int[] at = others.series.get(i).month();
                    double level = 0;
                    for (int k = 0; k < at.length; k++) {
                        level += (quantities.get(i)[k] - month[at[k]]) / at.length;
                    }
                    for (int k = 0; k < at.length; k++) {
                        sums[at[k]] += quantities.get(i)[k] - level;
                    }
                }
                for (int at = 0; at < months; at++) {
                    month[at] = known[at] == 0 ? 0 : sums[at] / known[at];
                }
            }
            others.month = month;
            others.known = known;
        }
        return others.month;
    }
}
