package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/// How concentrated a population is once some of its accounts are gone or bring less (失去它会怎样): exact, from the
/// kept ranking and the accounts that change. The work grows with these, not with the population.
///
/// The Gini coefficient rests on Σ rank × revenue in ascending order. That is the total and Σ over all pairs of the
/// larger
/// amount, and which pairs are lost is told by the places of the lost alone.
public final class KnockOut {

    private static final BigDecimal MOST = new BigDecimal("0.8");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RankedRevenue ranked;
    private final PlacedAmounts gone;
    private final PlacedAmounts left;

    private KnockOut(RankedRevenue ranked, PlacedAmounts gone, PlacedAmounts left) {
        this.ranked = ranked;
        this.gone = gone;
        this.left = left;
    }

    /// As it is.
    public static Hold before(RankedRevenue ranked) {
        var nobody = new PlacedAmounts(List.of());
        return new KnockOut(ranked, nobody, nobody).hold();
    }

    /// As it would be.
    ///
    /// @param gone the places of ranked accounts that are lost or change
    /// @param left what the changed ones bring afterwards, at the place it would have in the ranking as it is
    public static Hold after(RankedRevenue ranked, Collection<Place> gone, Collection<Place> left) {
        return new KnockOut(ranked, new PlacedAmounts(gone), new PlacedAmounts(left)).hold();
    }

    private Hold hold() {
        long n = ranked.accounts() - gone.size() + left.size();
        if (n == 0) {
            return Hold.NOTHING;
        }
        BigDecimal total = ranked.total().subtract(gone.total()).add(left.total());
        BigDecimal squares = ranked.squares().subtract(gone.squares()).add(left.squares());
        return new Hold(
                n,
                total,
                Shares.of(largest((n + 4) / 5), total),
                reaching(MOST.multiply(total)),
                Shares.of(squares.multiply(TEN_THOUSAND), total.multiply(total)),
                gini(n, total));
    }

    private BigDecimal gini(long n, BigDecimal total) {
        BigDecimal weighted = total.add(pairs());
        BigDecimal numerator = TWO.multiply(weighted)
                .subtract(BigDecimal.valueOf(n).add(BigDecimal.ONE).multiply(total));
        return numerator
                .divide(BigDecimal.valueOf(n).multiply(total), MathContext.DECIMAL128)
                .setScale(Shares.DECIMALS, RoundingMode.HALF_EVEN);
    }

    /// Those among the gone are taken away twice with those of the gone and all others, and given back once.
    private BigDecimal pairs() {
        long n = ranked.accounts();
        BigDecimal all = ranked.cumulatives().subtract(ranked.total());
        BigDecimal ofGone = gone.pairsWithRanked(n).subtract(gone.total()).subtract(gone.pairs());
        BigDecimal ofLeft =
                left.pairsWithRanked(n).subtract(left.pairsWith(gone)).add(left.pairs());
        return all.subtract(ofGone).add(ofLeft);
    }

    /// How many there are down to an account of the ranking, with those that would stand between.
    private long count(long rank) {
        return rank - gone.downTo(rank) + left.downTo(rank - 1);
    }

    /// What they bring together.
    private BigDecimal sum(long rank) {
        return ranked.downTo(rank).subtract(gone.sum(gone.downTo(rank))).add(left.sum(left.downTo(rank - 1)));
    }

    private BigDecimal largest(long count) {
        long low = 0;
        long high = ranked.accounts();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (count(middle) <= count) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int between = left.downTo(low - 1);
        int more = (int) (count - count(low));
        return sum(low).subtract(left.sum(between)).add(left.sum(between + more));
    }

    /// How many of the largest it takes for an amount.
    private long reaching(BigDecimal amount) {
        long low = 0;
        long high = ranked.accounts();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (sum(middle).compareTo(amount) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int between = left.downTo(low - 1);
        int last = left.downTo(low);
        BigDecimal others = sum(low).subtract(left.sum(between));
        int more = between;
        while (more < last && others.add(left.sum(more)).compareTo(amount) < 0) {
            more++;
        }
        boolean reached = others.add(left.sum(more)).compareTo(amount) >= 0;
        return count(low) + (more - between) + (reached ? 0 : 1);
    }
}
