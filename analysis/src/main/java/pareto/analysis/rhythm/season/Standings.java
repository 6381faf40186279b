package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// What is expected of everybody in the window of the day that was walked to last: of accounts, and of whatever else
/// orders, such as a group as a whole or one family of an account, which is judged by the same shop but not part of it.
public final class Standings {

    /// Own gaps that a window holds at least, so that no order in it says something.
    private static final int GAPS = 3;
    private static final int QUARTER = 91;
    private static final int LONGEST = 3 * QUARTER;
    /// Order days before the window.
    private static final int LEAST_ORDERS = 4;
    /// Days of silence before the window after which nothing is expected any more.
    private static final int ACTIVE = 365;
    /// Order days whose mean revenue one is expected to bring.
    private static final int RECENT = 12;

    private final ShopView shop;
    private final List<Watched> accounts;
    private final WindowBook windows;
    private final double typicalGap;

    Standings(ShopView shop, List<Watched> accounts, WindowBook windows, double typicalGap) {
        this.shop = shop;
        this.accounts = accounts;
        this.windows = windows;
        this.typicalGap = typicalGap;
    }

    public LocalDate asOf() {
        return LocalDate.ofEpochDay(shop.asOf());
    }

    /// Of all accounts of which something can be expected.
    public List<Standing> ofAccounts() {
        return accounts.stream().flatMap(account -> of(account).stream()).toList();
    }

    /// Of one that is no account of the shop's own.
    ///
    /// @param other whose group is left out of the shop it is compared with, and whose code explanations may name
    /// @return a window each, none where nothing can be expected
    public List<Standing> of(Buyer other) {
        var watched = new Watched(other);
        watched.learn(shop.asOf(), shop.time(), shop.explanations(), typicalGap, (_, _, _) -> {});
        return of(watched);
    }

    private List<Standing> of(Watched account) {
        if (!shop.judges(account)) {
            return List.of();
        }
        return account.clock.isPresent() ? bySeason(account, account.clock.get()) : byInterval(account);
    }

    private List<Standing> byInterval(Watched account) {
        int from = shop.asOf() + 1 - Math.clamp((int) Math.ceil(GAPS * account.usualGap()), QUARTER, LONGEST);
        var belief = account.beliefAt(from - 1);
        if (account.buyer.until(from - 1) < LEAST_ORDERS
                || from - 1 - belief.day() > ACTIVE
                || shop.explanations().touch(account.buyer.account(), from, shop.asOf())) {
            return List.of();
        }
        var pace = shop.awaiting(belief, from - 1, account.buyer.group());
        double days = shop.time().between(from - 1, shop.asOf(), account.buyer.group());
        return List.of(standing(account.buyer, from, shop.asOf(), false, n -> pace.atLeast(n, days)));
    }

    private List<Standing> bySeason(Watched account, Clock clock) {
        var found = new ArrayList<Standing>();
        for (int window = 0; window < clock.windows(); window++) {
            int year = clock.mark().nearestYear(shop.asOf(), clock.anchors()[window]);
            int from = clock.opens(window, year);
            int last = Math.min(clock.closes(window, year), shop.asOf());
            var before = SeasonHistory.of(account.buyer, clock, window, Math.min(from - 1, shop.asOf()));
            if (!before.seasons().isEmpty() && !shop.explanations().touch(account.buyer.account(), from, last)) {
                found.add(standing(
                        account.buyer,
                        from,
                        clock.closes(window, year),
                        true,
                        n -> shop.counts().atLeast(n, before)));
            }
        }
        return found;
    }

    private Standing standing(Buyer buyer, int from, int to, boolean season, IntToDoubleFunction atLeast) {
        int last = Math.min(to, shop.asOf());
        int came = buyer.between(from, last);
        var orders = Expectation.of(atLeast);
        return new Standing(
                buyer.account(),
                Days.period(from, to),
                season,
                orders,
                came,
                to > shop.asOf()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(windows.putRight(1 - atLeast.applyAsDouble(came + 1), season)),
                orders.times(buyer.meanRevenue(buyer.until(from - 1), RECENT)),
                buyer.revenueBetween(from, last));
    }
}
