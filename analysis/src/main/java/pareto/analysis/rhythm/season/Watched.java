package pareto.analysis.rhythm.season;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One account while the weeks go by: what is known of it so far, and since when it stands on the list.
final class Watched {

    /// Days after which a changed habit is looked for again.
    private static final int CLOCK_CHECKED = 60;
    private static final double SHORTEST_GAP = 0.3;

    final Buyer buyer;
    int orders;
    PaceBelief belief = PaceBelief.NONE;
    Optional<Clock> clock = Optional.empty();
    List<SeasonHistory> seasons = List.of();
    /// Day since which the account is listed without interruption, 0 while it is not.
    int listedSince;

    private int checked;

    Watched(Buyer buyer) {
        this.buyer = buyer;
    }

    boolean hasOrdered() {
        return orders > 0;
    }

    int lastOrder() {
        return buyer.days()[orders - 1];
    }

    /// Mean calendar days between its orders, so far.
    double usualGap() {
        return (lastOrder() - buyer.days()[0]) / Math.max(1.0, orders - 1.0);
    }

    /// Mean net revenue of an order day, of the last so many.
    double recentRevenue(int most) {
        return Arrays.stream(buyer.revenue(), Math.max(0, orders - most), orders)
                .average()
                .orElse(0);
    }

    /// Takes in the orders up to a day.
    void learn(int asOf, ShopTime time, Explanations explanations, double typicalGap) {
        int now = buyer.until(asOf);
        if (now == orders) {
            return;
        }
        for (; orders < now; orders++) {
            int day = buyer.days()[orders];
            belief = orders == 0 ? PaceBelief.first(day, typicalGap) : next(day, asOf, time, explanations);
        }
        listedSince = 0;
        if (asOf - checked >= CLOCK_CHECKED) {
            clock = ClockFinder.find(Arrays.copyOf(buyer.days(), orders));
            checked = asOf;
        }
        seasons = clock.map(found -> IntStream.range(0, found.windows())
                        .mapToObj(window -> SeasonHistory.of(buyer, found, window, asOf))
                        .toList())
                .orElse(List.of());
    }

    private PaceBelief next(int day, int asOf, ShopTime time, Explanations explanations) {
        int since = Math.min(day - 1, explanations.silentSince(buyer.account(), belief.day(), asOf));
        return belief.then(day, Math.max(SHORTEST_GAP, time.between(since, day, buyer.group())));
    }
}
