package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.Place;
import pareto.analysis.portfolio.RankedRevenue;

/// The accounts a reader may see, as a population of their own: for whoever may not know what all are together.
final class SeenRevenue implements RankedRevenue {

    private final Map<UUID, Integer> ranks = new HashMap<>();
    private final List<BigDecimal> amounts = new ArrayList<>();

    /// At i what the first i bring together.
    private final List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));

    private BigDecimal squares = BigDecimal.ZERO;
    private BigDecimal cumulatives = BigDecimal.ZERO;

    /// Adds the next one, the largest first; only those with positive revenue count.
    void add(UUID account, BigDecimal revenue) {
        if (revenue.signum() > 0) {
            amounts.add(revenue);
            ranks.put(account, amounts.size());
            sums.add(sums.getLast().add(revenue));
            squares = squares.add(revenue.multiply(revenue));
            cumulatives = cumulatives.add(sums.getLast());
        }
    }

    /// Null for an account that does not count.
    @Nullable
    Place of(UUID account) {
        Integer rank = ranks.get(account);
        return rank == null ? null : new Place(rank, amounts.get(rank - 1), sums.get(rank));
    }

    /// Where an amount would stand.
    Place of(BigDecimal amount) {
        int low = 0;
        int high = amounts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (amounts.get(middle).compareTo(amount) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Place(low, amount, sums.get(low));
    }

    @Override
    public long accounts() {
        return amounts.size();
    }

    @Override
    public BigDecimal total() {
        return sums.getLast();
    }

    @Override
    public BigDecimal squares() {
        return squares;
    }

    @Override
    public BigDecimal cumulatives() {
        return cumulatives;
    }

    @Override
    public BigDecimal downTo(long rank) {
        return sums.get((int) rank);
    }
}
