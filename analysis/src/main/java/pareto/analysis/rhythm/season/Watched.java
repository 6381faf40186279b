package pareto.analysis.rhythm.season;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// One account while the weeks go by: what is known of it so far, and since when it stands on the list.
final class Watched {

    /// Days after which a changed habit is looked for again.
    private static final int CLOCK_CHECKED = 60;
    private static final int LEAST_GAPS = 5;
    private static final int REMEMBERED = 400;
    private static final double SHORTEST_GAP = 0.3;

    final Buyer buyer;
    int orders;
    PaceBelief belief = PaceBelief.NONE;
    Optional<Clock> clock = Optional.empty();
    List<SeasonHistory> seasons = List.of();
    /// Day since which the account is listed for each kind: for a missing order, since it was first listed after the
    /// last order; for other kinds, without a break.
    final Map<Kind, Integer> listedSince = new EnumMap<>(Kind.class);

    private final Deque<PaceBelief> earlier = new ArrayDeque<>();
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
        return buyer.meanRevenue(orders, most);
    }

    /// Takes in the orders up to a day.
    void learn(int asOf, ShopTime time, Explanations explanations, double typicalGap, Gaps gaps) {
        int now = buyer.until(asOf);
        if (now == orders) {
            return;
        }
        for (; orders < now; orders++) {
            int day = buyer.days()[orders];
            earlier.addLast(belief);
            belief = orders == 0 ? PaceBelief.first(day, typicalGap) : next(day, asOf, time, explanations, gaps);
        }
        forget(asOf - REMEMBERED);
        listedSince.remove(Kind.ORDER_MISSING);
        if (asOf - checked >= CLOCK_CHECKED) {
            clock = ClockFinder.find(Arrays.copyOf(buyer.days(), orders));
            checked = asOf;
        }
        seasons = clock.map(found -> IntStream.range(0, found.windows())
                        .mapToObj(window -> SeasonHistory.of(buyer, found, window, asOf))
                        .toList())
                .orElse(List.of());
    }

    /// Keeps what was known on a day and later.
    private void forget(int day) {
        while (earlier.size() > 1
                && earlier.stream().skip(1).findFirst().orElseThrow().day() <= day) {
            earlier.removeFirst();
        }
    }

    /// Ends what is not on the list any more.
    void unlist(Set<Kind> listed) {
        listedSince.keySet().removeIf(kind -> kind != Kind.ORDER_MISSING && !listed.contains(kind));
    }

    /// What was known of its pace at the end of a day at most a few months ago.
    PaceBelief beliefAt(int day) {
        if (belief.day() <= day) {
            return belief;
        }
        var latest = earlier.descendingIterator();
        var then = PaceBelief.NONE;
        while (latest.hasNext()) {
            then = latest.next();
            if (then.day() <= day) {
                break;
            }
        }
        return then.day() <= day ? then : PaceBelief.NONE;
    }

    private PaceBelief next(int day, int asOf, ShopTime time, Explanations explanations, Gaps gaps) {
        int since = Math.min(day - 1, explanations.silentSince(buyer.account(), belief.day(), asOf));
        double gap = Math.max(SHORTEST_GAP, time.between(since, day, buyer.group()));
        if (clock.isEmpty() && orders >= LEAST_GAPS) {
            gaps.ended(belief, gap, usualGap());
        }
        return belief.then(day, gap);
    }

    /// Hears of gaps that ended.
    interface Gaps {
        void ended(PaceBelief before, double gap, double usual);
    }
}
