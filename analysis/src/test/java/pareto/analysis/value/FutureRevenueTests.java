package pareto.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.analysis.lifetime.CellsBuilder;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Fitting;
import pareto.analysis.lifetime.LifetimeValue;
import pareto.analysis.lifetime.Model;
import pareto.analysis.lifetime.SpendFit;
import pareto.analysis.lifetime.Spending;
import pareto.analysis.value.FutureRevenue.Buyer;

/// Three hundred accounts that order about every three weeks, each as often as it likes, for two years.
class FutureRevenueTests {

    private static final double WEEKS = 3 * 365.25 / 7;
    private static final Buyer REGULAR = new Buyer(30, 700, 720, 30, 50);
    private static final Fit FIT = fit();
    private static final SpendFit SPEND = spend();

    @Test
    void isWhatTheModelsExpectOfOrdersAndOfTheirWorth() {
        var future = new FutureRevenue(FIT, SPEND, WEEKS, 0.1);
        var value = new LifetimeValue(FIT.forecast(30, 700, 720), SPEND, 30, 50, 1);

        var expected = future.of(REGULAR).orElseThrow();

        assertThat(expected.orders()).isEqualTo(FIT.forecast(30, 700, 720).expectedOrders(WEEKS));
        assertThat(expected.revenue()).isEqualTo(value.discounted(WEEKS, 0.1));
    }

    /// Its range is that of the models, discounted by as much as the expectation is.
    @Test
    void liesInARangeThatIsDiscountedToo() {
        var value = new LifetimeValue(FIT.forecast(30, 700, 720), SPEND, 30, 50, 1);
        double share = value.discounted(WEEKS, 0.1) / value.expectedMargin(WEEKS);

        var future = new FutureRevenue(FIT, SPEND, WEEKS, 0.1);
        var range = future.range(REGULAR, future.of(REGULAR).orElseThrow());

        assertThat(range.low()).isLessThan(range.middle());
        assertThat(range.high()).isGreaterThan(range.middle());
        assertThat(range.low()).isCloseTo(share * value.margin(WEEKS, 0.8).low(), withPercentage(1e-6));
        assertThat(range.high()).isCloseTo(share * value.margin(WEEKS, 0.8).high(), withPercentage(1e-6));
    }

    @Test
    void isUnknownWhereNobodyTellsWhatAnOrderIsWorth() {
        assertThat(new FutureRevenue(FIT, SpendFit.fit(new Spending()), WEEKS, 0.1).of(REGULAR))
                .isEmpty();
    }

    private static Fit fit() {
        var random = new Random(5);
        var cells = new CellsBuilder();
        for (int account = 0; account < 300; account++) {
            int often = 5 + random.nextInt(30);
            int[] days = random.ints(0, 720).distinct().limit(often).sorted().toArray();
            cells.addDays(days, 720);
        }
        return Fitting.fit(Model.MBG_CNBD_K, cells.build());
    }

    private static SpendFit spend() {
        var random = new Random(6);
        var spending = new Spending();
        for (int account = 0; account < 300; account++) {
            spending.add(5 + random.nextInt(30), 20 + 80 * random.nextDouble());
        }
        return SpendFit.fit(spending);
    }
}
