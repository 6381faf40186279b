package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Measures concentration in one pass over the population, largest account first.
final class Meter {

    private static final List<BigDecimal> LINES =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.95"));
    private static final List<Integer> LOSSES = List.of(1, 3, 5);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final long n;
    private final BigDecimal total;
    private final TreeSet<Long> drawn;
    private final List<CurvePoint> curve = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final long[] reached = new long[LINES.size()];
    private BigDecimal cumulative = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal top1 = BigDecimal.ZERO;
    private BigDecimal top5 = BigDecimal.ZERO;
    private BigDecimal top10 = BigDecimal.ZERO;
    private BigDecimal top20Percent = BigDecimal.ZERO;
    private long rank;

    Meter(long n, BigDecimal total) {
        this.n = n;
        this.total = total;
        this.drawn = CurveRanks.of(n);
    }

    void add(String account, BigDecimal revenue) {
        rank++;
        cumulative = cumulative.add(revenue);
        squares = squares.add(revenue.multiply(revenue));
        weighted = weighted.add(revenue.multiply(BigDecimal.valueOf(n - rank + 1)));
        top1 = rank <= 1 ? cumulative : top1;
        top5 = rank <= 5 ? cumulative : top5;
        top10 = rank <= 10 ? cumulative : top10;
        top20Percent = rank <= (n + 4) / 5 ? cumulative : top20Percent;
        if (LOSSES.contains((int) Math.min(rank, 6))) {
            lose();
        }
        if (crosses() | drawn.contains(rank)) {
            curve.add(new CurvePoint(rank, account, revenue, Shares.of(cumulative, total)));
        }
    }

    private void lose() {
        var left = total.subtract(cumulative);
        losses.add(new Loss((int) rank, cumulative, left, Shares.of(left, total)));
    }

    private boolean crosses() {
        var crossed = false;
        for (int i = 0; i < reached.length; i++) {
            if (reached[i] == 0 && cumulative.compareTo(LINES.get(i).multiply(total)) >= 0) {
                reached[i] = rank;
                crossed = true;
            }
        }
        return crossed;
    }

    Concentration result() {
        return new Concentration(
                n,
                total,
                Shares.of(top1, total),
                Shares.of(top5, total),
                Shares.of(top10, total),
                Shares.of(top20Percent, total),
                reached[1],
                reached[2],
                Shares.of(squares.multiply(TEN_THOUSAND), total.multiply(total)),
                gini(),
                List.copyOf(losses),
                List.copyOf(curve));
    }

    private BigDecimal gini() {
        if (n == 0) {
            return BigDecimal.ZERO;
        }
        var count = BigDecimal.valueOf(n);
        var numerator =
                TWO.multiply(weighted).subtract(count.add(BigDecimal.ONE).multiply(total));
        return numerator
                .divide(count.multiply(total), MathContext.DECIMAL128)
                .setScale(Shares.DECIMALS, RoundingMode.HALF_EVEN);
    }
}
