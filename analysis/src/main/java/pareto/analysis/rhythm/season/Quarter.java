package pareto.analysis.rhythm.season;

import java.util.Optional;

/// The last thirteen weeks of an account, beside what was known of its pace before them.
///
/// @param orders order days that came
record Quarter(Watched account, ShopView shop, PaceBelief before, int orders) {

    private static final int DAYS = 91;
    private static final int LEAST_ORDERS = 8;

    /// What its pace says of them.
    ///
    /// @param from first day
    /// @param days shop days they count
    record Seen(int from, int orders, PaceView pace, double days) {

        /// Share of the expected order days that came; takes as many sums as there are orders.
        double share() {
            return orders / Expectation.of(n -> pace.atLeast(n, days)).mid();
        }

        /// Probability of so few or fewer.
        double soFew() {
            return 1 - pace.atLeast(orders + 1, days);
        }

        /// Probability of so many or more.
        double soMany() {
            return pace.atLeast(orders, days);
        }
    }

    /// Nothing where too little was known before, or where a silence within them is explained.
    static Optional<Quarter> of(Watched account, ShopView shop) {
        int from = shop.asOf() - DAYS;
        var before = account.beliefAt(from);
        return before.orders() < LEAST_ORDERS
                        || shop.explanations().touch(account.buyer.account(), from + 1, shop.asOf())
                ? Optional.empty()
                : Optional.of(new Quarter(account, shop, before, account.buyer.between(from + 1, shop.asOf())));
    }

    /// Order days beside those of its mean interval: a look that costs nothing.
    double ofUsual() {
        return orders * account.usualGap() / DAYS;
    }

    Seen seen() {
        int from = shop.asOf() - DAYS;
        var group = account.buyer.group();
        double days = shop.time().between(from, shop.asOf(), group);
        return new Seen(from + 1, orders, shop.awaiting(before, from, group), days);
    }
}
