package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Amounts with their places in a ranking, the largest first.
final class PlacedAmounts {

    private static final Comparator<Place> LARGEST_FIRST =
            Comparator.comparingLong(Place::rank).thenComparing(Place::revenue, Comparator.reverseOrder());

    private final List<Place> places;

    /// At i the sum of the first i.
    private final BigDecimal[] sums;

    PlacedAmounts(Collection<Place> unsorted) {
        places = unsorted.stream().sorted(LARGEST_FIRST).toList();
        sums = new BigDecimal[places.size() + 1];
        sums[0] = BigDecimal.ZERO;
        Arrays.setAll(
                sums,
                at -> at == 0
                        ? BigDecimal.ZERO
                        : sums[at - 1].add(places.get(at - 1).revenue()));
    }

    int size() {
        return places.size();
    }

    BigDecimal total() {
        return sums[size()];
    }

    /// Of the first so many.
    BigDecimal sum(int first) {
        return sums[first];
    }

    /// How many stand no further down than this rank.
    int downTo(long rank) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).rank() <= rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    BigDecimal squares() {
        return places.stream()
                .map(place -> place.revenue().multiply(place.revenue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Σ over all pairs of these and the ranked accounts of the larger amount.
    BigDecimal pairsWithRanked(long accounts) {
        return places.stream().map(place -> place.largerOfEach(accounts)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Σ over all pairs among these of the larger amount.
    BigDecimal pairs() {
        BigDecimal pairs = BigDecimal.ZERO;
        for (int at = 0; at < size(); at++) {
            pairs = pairs.add(places.get(at).revenue().multiply(BigDecimal.valueOf(size() - 1L - at)));
        }
        return pairs;
    }

    /// Σ over all pairs of one of these and one of those of the larger amount.
    BigDecimal pairsWith(PlacedAmounts those) {
        BigDecimal pairs = BigDecimal.ZERO;
        int larger = 0;
        for (Place place : places) {
            while (larger < those.size() && those.places.get(larger).revenue().compareTo(place.revenue()) >= 0) {
                larger++;
            }
            pairs = pairs.add(those.sums[larger])
                    .add(place.revenue().multiply(BigDecimal.valueOf(those.size() - (long) larger)));
        }
        return pairs;
    }
}
