package pareto.analysis.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Forecast;
import pareto.analysis.lifetime.LifetimeValue;
import pareto.analysis.lifetime.SpendFit;

/// What accounts are expected to bring within a horizon, each order discounted to the as-of date. Revenue, for what of
/// it is margin is known of some accounts only.
///
/// @param weeks how far
/// @param yearly 0.1 for 10 % a year
public record FutureRevenue(Fit fit, SpendFit spend, double weeks, double yearly) {

    private static final double PROBABILITY = 0.8;

    /// @param x order days after the first
    /// @param tx days from the first to the last order day
    /// @param t days from the first order day to the as-of date
    /// @param spendDays those of the x days that brought something
    /// @param spendMean what they brought on average
    public record Buyer(int x, int tx, int t, int spendDays, double spendMean) {}

    /// @param orders order days expected
    /// @param revenue what they bring, discounted
    public record Expected(double orders, double revenue) {}

    /// A forecast that is asked the same again and again while a range is looked for.
    private record Remembered(Forecast forecast, double weeks, Map<Integer, Double> known) implements Forecast {

        @Override
        public double active() {
            return forecast.active();
        }

        @Override
        public double noOrder(double horizon) {
            return forecast.noOrder(horizon);
        }

        @Override
        public double expectedOrders(double horizon) {
            return forecast.expectedOrders(horizon);
        }

        @Override
        public double atLeast(int n, double horizon) {
            return horizon == weeks
                    ? known.computeIfAbsent(n, many -> forecast.atLeast(many, horizon))
                    : forecast.atLeast(n, horizon);
        }
    }

    /// @return empty where nothing is known of what an order is worth
    public Optional<Expected> of(Buyer buyer) {
        if (spend.expected(buyer.spendDays(), buyer.spendMean()).isEmpty()) {
            return Optional.empty();
        }
        Forecast forecast = fit.forecast(buyer.x(), buyer.tx(), buyer.t());
        return Optional.of(new Expected(
                forecast.expectedOrders(weeks), value(buyer, forecast).discounted(weeks, yearly)));
    }

    /// The range its revenue will lie in with a probability of 80 %, discounted as its expectation is.
    ///
    /// @param expected of the same buyer
    public Estimate range(Buyer buyer, Expected expected) {
        Forecast forecast = new Remembered(fit.forecast(buyer.x(), buyer.tx(), buyer.t()), weeks, new HashMap<>());
        LifetimeValue value = value(buyer, forecast);
        double undiscounted = value.expectedMargin(weeks);
        double share = undiscounted > 0 ? expected.revenue() / undiscounted : 1;
        var range = value.margin(weeks, PROBABILITY);
        return new Estimate(range.low() * share, expected.revenue(), range.high() * share);
    }

    private LifetimeValue value(Buyer buyer, Forecast forecast) {
        return new LifetimeValue(forecast, spend, buyer.spendDays(), buyer.spendMean(), 1);
    }
}
