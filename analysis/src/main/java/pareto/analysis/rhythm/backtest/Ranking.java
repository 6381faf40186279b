package pareto.analysis.rhythm.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How well scores rank lost accounts first. Accounts of equal score count as in any order: AUC gives them half,
/// average
/// precision and precision at 5 % the mean of their block.
final class Ranking {

    private static final double FIVE_PERCENT = 0.05;

    private final int[] order;
    private final boolean[] blockEnds;
    private final boolean[] lost;

    Ranking(double[] scores, boolean[] lost) {
        this.lost = lost;
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        this.blockEnds = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            blockEnds[i] = i + 1 == order.length || scores[order[i]] != scores[order[i + 1]];
        }
    }

    /// @param auc probability that a lost account stands above one that is not (Mann & Whitney 1947)
    /// @param averagePrecision mean precision at each lost account
    /// @param precisionAt5Percent share of lost ones among the first 5 % of accounts, rounded up
    record Quality(double auc, double averagePrecision, double precisionAt5Percent) {}

    Quality quality() {
        var once = new double[order.length];
        Arrays.fill(once, 1);
        return quality(once);
    }

    /// With accounts counted as often as their weights say; nothing is a number where all or none are lost.
    Quality quality(double[] weights) {
        double all = 0;
        double gone = 0;
        for (int i = 0; i < lost.length; i++) {
            all += weights[i];
            gone += lost[i] ? weights[i] : 0;
        }
        double top = Math.ceil(FIVE_PERCENT * all - 1e-9);
        double seen = 0;
        double found = 0;
        double above = 0;
        double precision = 0;
        double foundAtTop = 0;
        double block = 0;
        double blockLost = 0;
        for (int i = 0; i < order.length; i++) {
            int account = order[i];
            block += weights[account];
            blockLost += lost[account] ? weights[account] : 0;
            if (blockEnds[i] && block > 0) {
                double others = block - blockLost;
                above += others * (found + blockLost / 2);
                foundAtTop += blockLost * Math.clamp((top - seen) / block, 0, 1);
                seen += block;
                found += blockLost;
                precision += blockLost * found / seen;
                block = 0;
                blockLost = 0;
            }
        }
        return new Quality(above / (gone * (all - gone)), precision / gone, foundAtTop / top);
    }
}
