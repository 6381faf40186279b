package pareto.analysis.rhythm.change;

import java.util.List;

/// What all accounts paid quarter by quarter, after what a larger order makes cheaper and what prices did within the
/// quarter at others; and what those outside an account's group paid meanwhile.
final class PriceQuarters {

    private static final int MONTHS = QuarterPrices.QUARTERS * QuarterPrices.MONTHS;

    private final int last;
    private final QuantityBreaks breaks;
    private final OthersMoves months = new OthersMoves(MONTHS);
    private final OthersPaths paths = new OthersPaths();
    private final OthersMoves quarters = new OthersMoves(QuarterPrices.QUARTERS);

    PriceQuarters(List<Priced> accounts, int last) {
        this.last = last;
        breaks = new QuantityBreaks(accounts, last);
        accounts.forEach(account -> account.products().forEach(product -> learnMonths(account.group(), product)));
        accounts.forEach(account -> of(account).forEach(product -> learnQuarters(account.group(), product)));
    }

    /// How prices of an account moved.
    PriceIndex index(Priced account) {
        return PriceIndex.of(account, of(account), this);
    }

    /// What it paid by the lines of its orders, nothing taken out, quarter by quarter.
    double[] paid(Priced account) {
        var products = account.products().stream()
                .map(product -> QuarterPrices.of(product, last))
                .toList();
        return PriceIndex.of(account, products, this).itself();
    }

    /// What an account paid for each product.
    List<QuarterPrices> of(Priced account) {
        return account.products().stream()
                .map(product -> prices(account.group(), product))
                .toList();
    }

    /// How its prices moved from one quarter straight to another.
    StraightMoves straight(Priced account) {
        return new StraightMoves(account, of(account), paths);
    }

    /// Whether its price in a quarter can be put beside an earlier one, and what others paid meanwhile is known.
    boolean compared(Priced account, QuarterPrices prices, int quarter) {
        int before = prices.before(quarter);
        return before < quarter && !Double.isNaN(others(account.group(), prices.product(), before, quarter));
    }

    /// Months that follow one another in the same quarter.
    private void learnMonths(String group, Priced.Product product) {
        double slope = breaks.of(product.name());
        int first = QuarterPrices.first(last);
        for (int i = 1; i < product.month().length; i++) {
            int month = product.month()[i] - first;
            double move = product.price()[i]
                    - product.price()[i - 1]
                    - slope * (product.quantity()[i] - product.quantity()[i - 1]);
            if (month > 0
                    && month < MONTHS
                    && month % QuarterPrices.MONTHS > 0
                    && product.month()[i - 1] == product.month()[i] - 1
                    && Math.abs(move) < QuarterPrices.ANOTHER_GOOD) {
                months.learn(group, product, month, move);
            }
        }
    }

    private QuarterPrices prices(String group, Priced.Product product) {
        double slope = breaks.of(product.name());
        int first = QuarterPrices.first(last);
        double[] price = product.price().clone();
        for (int i = 0; i < price.length; i++) {
            int month = product.month()[i] - first;
            price[i] -= slope * product.quantity()[i]
                    + (month < 0 || month >= MONTHS ? 0 : withinQuarter(group, product, month));
        }
        return QuarterPrices.of(product.at(price), last);
    }

    /// What others paid in a month less the mean of its quarter.
    private double withinQuarter(String group, Priced.Product product, int month) {
        int start = month - month % QuarterPrices.MONTHS;
        double level = 0;
        double mean = 0;
        double here = 0;
        for (int i = start + 1; i < start + QuarterPrices.MONTHS; i++) {
            double move = months.without(group, product, i);
            level += Double.isNaN(move) ? 0 : move;
            mean += level / QuarterPrices.MONTHS;
            here = i == month ? level : here;
        }
        return here - mean;
    }

    private void learnQuarters(String group, QuarterPrices prices) {
        paths.learn(group, prices);
        for (int quarter = 1; quarter < QuarterPrices.QUARTERS; quarter++) {
            if (prices.before(quarter) == quarter - 1) {
                quarters.learn(group, prices.product(), quarter, prices.move(quarter - 1, quarter));
            }
        }
    }

    /// How few groups others' moves rest on between two quarters.
    int groups(String group, Priced.Product product, int before, int quarter) {
        int least = Integer.MAX_VALUE;
        for (int i = before + 1; i <= quarter; i++) {
            least = Math.min(least, quarters.groups(group, product, i));
        }
        return least;
    }

    /// What those outside a group paid more or less from one quarter to another; not a number where too few bought.
    double others(String group, Priced.Product product, int before, int quarter) {
        double sum = 0;
        for (int i = before + 1; i <= quarter; i++) {
            sum += quarters.without(group, product, i);
        }
        return sum;
    }
}
