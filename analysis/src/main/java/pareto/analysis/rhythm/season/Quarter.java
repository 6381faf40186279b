package pareto.analysis.rhythm.season;

import java.util.Optional;

/// The last thirteen weeks of an account, beside what was known of its pace before them.
///
/// @param orders order days that came
record Quarter(Watched account, ShopView shop, PaceBelief before, int orders) {

    private static final int DAYS = 91;
    private static final int LEAST_ORDERS = 8;

    /// @param from first day
    /// @param share of the expected order days that came
    /// @param soFew probability of so few or fewer
    /// @param soMany probability of so many or more
    record Seen(int from, double share, double soFew, double soMany) {}

    /// Nothing where too little was known before.
    static Optional<Quarter> of(Watched account, ShopView shop) {
        int from = shop.asOf() - DAYS;
        var before = account.beliefAt(from);
        return before.orders() < LEAST_ORDERS
                ? Optional.empty()
                : Optional.of(new Quarter(account, shop, before, account.buyer.between(from + 1, shop.asOf())));
    }

    /// Order days beside those of its mean interval: a look that costs nothing.
    double ofUsual() {
        return orders * account.usualGap() / DAYS;
    }

    Seen expected() {
        int from = shop.asOf() - DAYS;
        var group = account.buyer.group();
        double silence = shop.time().between(before.day(), from, group);
        double days = shop.time().between(from, shop.asOf(), group);
        var pace = PaceView.of(before, shop.frequency(), silence).afterSilence(silence);
        double expected = Expectation.of(n -> pace.atLeast(n, days)).mid();
        return new Seen(from + 1, orders / expected, 1 - pace.atLeast(orders + 1, days), pace.atLeast(orders, days));
    }
}
