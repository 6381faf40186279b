package pareto.analysis.lifetime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class LifetimeValueTests {

    private static final SpendFit SPEND = SpendFit.fit(new World(4).spending(3_000, 6, 4, 15));
    private static final Forecast STEADY = new Steady(1).forecast(new double[] {1e6, 1e6}, 0, 0, 0);

    /// One order a week for ever, each discounted: (1 − e^(−δ H))/δ.
    @Test
    void ofASteadyBuyerByHand() {
        var value = new LifetimeValue(STEADY, SPEND, 10, 40, 0.3);
        double delta = Math.log(1.15) * 7 / 365.25;
        double each = SPEND.expected(10, 40).orElseThrow();

        assertThat(value.expectedMargin(156)).isCloseTo(156 * 0.3 * each, withinPercentage(1e-6));
        assertThat(value.discounted(156, 0.15))
                .isCloseTo(0.3 * each * -Math.expm1(-delta * 156) / delta, withinPercentage(1e-6));
        assertThat(value.discounted(156, 0)).isCloseTo(value.expectedMargin(156), withinPercentage(1e-9));
    }

    /// Against the same sum taken week by week.
    @Test
    void ofAnAccountThatMayLeave() {
        var forecast = new ParetoDropOut().forecast(new double[] {0.8, 6, 0.7, 12}, 4, 190, 280);
        var value = new LifetimeValue(forecast, SPEND, 4, 40, 1);
        double rate = Math.log(1.15) * 7 / 365.25;
        double sum = 0;
        for (int i = 0; i < 1_560; i++) {
            double orders = forecast.expectedOrders((i + 1) / 10.0) - (i == 0 ? 0 : forecast.expectedOrders(i / 10.0));
            sum += orders * Math.exp(-rate * (i + 0.5) / 10);
        }
        assertThat(value.discounted(156, 0.15))
                .isCloseTo(sum * SPEND.expected(4, 40).orElseThrow(), withinPercentage(1e-4));
    }

    /// The range holds the margin of simulated futures as often as it says.
    @Test
    void theRangeHoldsWhatItPromises() {
        var value = new LifetimeValue(STEADY, SPEND, 5, 40, 0.5);
        var wide = value.margin(20, 0.9);
        var narrow = value.margin(20, 0.5);

        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
        assertThat(wide.contains(value.expectedMargin(20))).isTrue();
        assertThat(new LifetimeValue(STEADY, SPEND, 5, 40, -0.5).margin(20, 0.9))
                .isEqualTo(new Interval(-wide.high(), -wide.low()));
    }

    @Test
    void whereNoOrderIsExpectedTheRangeIsZero() {
        var gone = BetaGeometric.BG_NBD.forecast(new double[] {0.8, 6, 0.8, 2.5}, 4, 10, 900);

        assertThat(new LifetimeValue(gone, SPEND, 4, 40, 1).margin(39, 0.8)).isEqualTo(new Interval(0, 0));
    }

    /// An account's own mean counts the more, the more often it ordered.
    @Test
    void expectedSpendLiesBetweenItsOwnMeanAndThatOfAll() {
        double all = SPEND.expected(0, 0).orElseThrow();
        double once = SPEND.expected(1, 100).orElseThrow();
        double often = SPEND.expected(20, 100).orElseThrow();

        assertThat(all).isCloseTo(15 * 6 / 3.0, withinPercentage(5));
        assertThat(once).isBetween(all, often);
        assertThat(often).isBetween(once, 100.0);
    }

    /// One account, or all alike: nothing to learn over accounts, so each one's own mean stands.
    @Test
    void withoutSpreadTheOwnMeanStands() {
        var alike = new Spending();
        for (int i = 0; i < 50; i++) {
            alike.add(3, 20);
        }
        var fit = SpendFit.fit(alike);

        assertThat(fit.expected(3, 20).orElseThrow()).isCloseTo(20, withinPercentage(0.1));
        assertThat(fit.expected(0, 0).orElseThrow()).isCloseTo(20, withinPercentage(0.1));
        assertThat(SpendFit.fit(new Spending()).expected(0, 0)).isEmpty();
        assertThat(SpendFit.fit(new Spending().add(2, 30)).expected(0, 0)).hasValue(30);
    }

    @Test
    void amountsInAnotherCurrencyChangeOnlyTheScale() {
        var yuan = new World(4).spending(500, 6, 4, 15_000_000);
        var fit = SpendFit.fit(yuan);
        var same = SpendFit.fit(new World(4).spending(500, 6, 4, 15));

        assertThat(fit.parameters().get("p")).isCloseTo(same.parameters().get("p"), withinPercentage(1e-4));
        assertThat(fit.parameters().get("v"))
                .isCloseTo(1e6 * requireNonNull(same.parameters().get("v")), withinPercentage(1e-3));
    }

    @Test
    void aMarginIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifetimeValue(STEADY, SPEND, 1, 1, 30))
                .withMessageContaining("no share of revenue");
    }
}
