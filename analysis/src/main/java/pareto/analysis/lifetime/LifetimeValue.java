package pareto.analysis.lifetime;

/// What an account is expected to bring within a horizon. All amounts in the currency of the spending.
///
/// @param forecast of its orders
/// @param spend of all accounts
/// @param orderDays its repeat order days of positive value
/// @param mean their mean value
/// @param margin contribution per unit of revenue
public record LifetimeValue(Forecast forecast, SpendFit spend, int orderDays, double mean, double margin) {

    private static final double WEEKS_OF_YEAR = 365.25 / 7;
    private static final int ENOUGH_ORDERS = 100_000;
    private static final double NEVER_MIND = 1e-9;
    private static final double EXACT = 1e-9;

    /// Abscissae and weights of Gauss's quadrature with eight points (Abramowitz & Stegun 25.4).
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    public LifetimeValue {
        if (!(margin >= -1 && margin <= 1)) {
            throw new IllegalArgumentException(
                    "A margin of " + margin + " is no share of revenue; 0.3 is, meaning 30 %.");
        }
    }

    /// Margin expected within the horizon, not discounted. Orders and their values are independent, as the
    /// models say.
    public double expectedMargin(double weeks) {
        return margin * valueOfOrder() * forecast.expectedOrders(weeks);
    }

    /// The range that margin will lie in with this probability: over the number of orders and over what each is
    /// worth.
    public Interval margin(double weeks, double probability) {
        double tail = (1 - probability) / 2;
        double low = quantile(weeks, tail);
        double high = quantile(weeks, 1 - tail);
        return margin >= 0 ? new Interval(low, high).times(margin) : new Interval(high, low).times(margin);
    }

    /// Margin expected within the horizon, each order discounted to the as-of date by the yearly rate: by
    /// parts, the discounted whole plus the interest on what came before.
    ///
    /// @param yearly 0.15 for 15 % a year
    public double discounted(double weeks, double yearly) {
        double rate = Math.log1p(yearly) / WEEKS_OF_YEAR;
        double orders = Math.exp(-rate * weeks) * forecast.expectedOrders(weeks);
        double half = weeks / 2;
        for (int i = 0; i < NODES.length; i++) {
            double early = half * (1 - NODES[i]);
            double late = half * (1 + NODES[i]);
            orders += rate
                    * half
                    * WEIGHTS[i]
                    * (Math.exp(-rate * early) * forecast.expectedOrders(early)
                            + Math.exp(-rate * late) * forecast.expectedOrders(late));
        }
        return margin * valueOfOrder() * orders;
    }

    private double valueOfOrder() {
        return spend.expected(orderDays, mean).orElse(0);
    }

    private double quantile(double weeks, double probability) {
        if (1 - forecast.atLeast(1, weeks) >= probability) {
            return 0;
        }
        double high = Math.max(valueOfOrder(), Double.MIN_NORMAL);
        while (revenueAtMost(high, weeks) < probability && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        double low = 0;
        while (high - low > EXACT * high) {
            double middle = (low + high) / 2;
            if (revenueAtMost(middle, weeks) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double revenueAtMost(double value, double weeks) {
        double atLeast = forecast.atLeast(1, weeks);
        double sum = 1 - atLeast;
        for (int n = 1; n < ENOUGH_ORDERS && atLeast > NEVER_MIND; n++) {
            double more = forecast.atLeast(n + 1, weeks);
            double exactly = atLeast - more;
            if (exactly > NEVER_MIND / ENOUGH_ORDERS) {
                sum += exactly * spend.atMost(value, n, orderDays, mean);
            }
            atLeast = more;
        }
        return sum;
    }
}
