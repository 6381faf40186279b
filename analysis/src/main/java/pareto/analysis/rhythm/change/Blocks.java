package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.List;
import pareto.analysis.rhythm.season.Buyer;

/// What an account did in blocks of time of the same length, counted back from a day.
final class Blocks {

    static final int DAYS = 91;
    /// Blocks of a year.
    static final int YEAR = 4;

    private Blocks() {}

    /// The last thirteen weeks first, back to the first order.
    static int[] of(Buyer buyer, int asOf) {
        var counts = new int[1 + Math.max(0, asOf - buyer.days()[0]) / DAYS];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = buyer.between(asOf - (i + 1) * DAYS + 1, asOf - i * DAYS);
        }
        return counts;
    }

    static int[] sum(List<int[]> all) {
        var sum = new int[all.stream().mapToInt(one -> one.length).max().orElse(0)];
        all.forEach(one -> {
            for (int i = 0; i < one.length; i++) {
                sum[i] += one[i];
            }
        });
        return sum;
    }

    static int at(int[] counts, int block) {
        return block < counts.length ? counts[block] : 0;
    }

    /// Those of a buyer whose last order is not too long ago, with at least so many orders.
    static List<Buyer> known(List<Buyer> buyers, int asOf, int least) {
        var known = new ArrayList<Buyer>();
        for (var buyer : buyers) {
            if (buyer.days()[0] <= asOf && buyer.until(asOf) >= least) {
                known.add(buyer);
            }
        }
        return known;
    }
}
