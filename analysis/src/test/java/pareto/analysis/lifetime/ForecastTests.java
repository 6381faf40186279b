package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What follows for an account once a model's parameters are known: limits one can work out by hand, and what
/// holds for every model and history.
class ForecastTests {

    private static final double[] LEAVING = {0.8, 6, 0.8, 2.5};

    static List<Family> families() {
        return List.of(
                BetaGeometric.BG_NBD,
                BetaGeometric.MBG_NBD,
                BetaGeometric.mbgCnbd(2),
                BetaGeometric.mbgCnbd(5),
                new ParetoDropOut(),
                new Steady(1),
                new Steady(4));
    }

    /// One order in 10 weeks after the first, α 5 weeks, r 1, a 1, b 3: odds of having left 1/3 ((5 + 10)/(5 +
    /// 4))².
    @Test
    void bgNbdByHand() {
        var forecast = BetaGeometric.BG_NBD.forecast(new double[] {1, 5, 1, 3}, 1, 28, 70);

        assertThat(forecast.active()).isCloseTo(1 / (1 + 25.0 / 27), within(1e-15));
        assertThat(forecast.noOrder(5)).isCloseTo(1 - 27.0 / 52 * (1 - 9.0 / 16), within(1e-15));
    }

    @Test
    void mbgNbdByHand() {
        var forecast = BetaGeometric.MBG_NBD.forecast(new double[] {1, 5, 1, 3}, 1, 28, 70);

        assertThat(forecast.active()).isCloseTo(1 / (1 + 25.0 / 36), within(1e-15));
    }

    /// With equal scales the race is one of shapes: φ = s/(r + x + s).
    @Test
    void paretoNbdByHand() {
        var forecast = new ParetoDropOut().forecast(new double[] {1, 5, 2, 5}, 1, 28, 70);

        double odds = 0.5 * (Math.pow(15.0 / 9, 4) - 1);
        assertThat(forecast.active()).isCloseTo(1 / (1 + odds), within(1e-14));
        assertThat(forecast.expectedOrders(5)).isCloseTo(2 * (1 - 0.75) / (1 + odds), within(1e-14));
    }

    /// Nobody leaves: (r + x)/(α + T) orders a week, forever.
    @Test
    void steadyBuyersByHand() {
        var forecast = new Steady(1).forecast(new double[] {1, 5}, 3, 28, 70);

        assertThat(forecast.active()).isEqualTo(1);
        assertThat(forecast.expectedOrders(6)).isCloseTo(6 * 4.0 / 15, within(1e-13));
        assertThat(forecast.expectedOrders(6_000)).isCloseTo(6_000 * 4.0 / 15, withinPercentage(1e-9));
        assertThat(forecast.noOrder(5)).isCloseTo(Math.pow(0.75, 4), within(1e-15));
    }

    /// A clock without spread ticks like a clock: of k = 12 at one rate, an order comes every mean interval.
    @Test
    void aClockTicks() {
        var steady = new Steady(12);
        var parameters = new double[] {1e6, 1e6 / 12 * 10};
        var justOrdered = steady.forecast(parameters, 10, 700, 700);
        var due = steady.forecast(parameters, 10, 700, 768);

        assertThat(justOrdered.noOrder(5)).isGreaterThan(0.9);
        assertThat(due.noOrder(5)).isLessThan(0.25);
        assertThat(justOrdered.expectedOrders(1_000)).isCloseTo(100 - 11.0 / 24, within(0.01));
    }

    /// The published closed form for k = 1 (Fader, Hardie & Lee 2005, eq. 10), with ₂F₁ summed naively.
    @Test
    void expectedOrdersEqualThePublishedHypergeometricForm() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            double r = Math.exp(random.nextDouble(-3, 2));
            double alpha = Math.exp(random.nextDouble(-1, 4));
            double a = Math.exp(random.nextDouble(-3, -0.2));
            double b = Math.exp(random.nextDouble(-1, 3));
            int x = random.nextInt(1, 12);
            int t = random.nextInt(100, 600);
            int tx = random.nextInt(x, t);
            double weeks = random.nextDouble(1, 80);
            var forecast = BetaGeometric.BG_NBD.forecast(new double[] {r, alpha, a, b}, x, tx, t);

            double now = alpha + t / Cells.WEEK;
            double z = weeks / (now + weeks);
            double published =
                    (a + b + x - 1) / (a - 1) * (1 - Math.pow(1 - z, r + x) * naive(r + x, b + x, a + b + x - 1, z));
            assertThat(forecast.expectedOrders(weeks))
                    .as("r %f α %f a %f b %f x %d t %d", r, alpha, a, b, x, t)
                    .isCloseTo(published * forecast.active(), withinPercentage(1e-7));
        }
    }

    private static double naive(double a, double b, double c, double z) {
        double term = 1;
        double sum = 0;
        for (int n = 0; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            sum += term;
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("families")
    void probabilitiesAreProbabilitiesAndOrdersGrowWithTheHorizon(Family family) {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            var parameters = anyParameters(random, family.names().size());
            int t = random.nextInt(0, 2_600);
            int x = Math.min(t, (int) Math.exp(random.nextDouble(0, 6)) - 1);
            int tx = x == 0 ? 0 : random.nextInt(x, t + 1);
            var forecast = family.forecast(parameters, x, tx, t);
            double near = random.nextDouble(0.1, 30);
            double far = near + random.nextDouble(0.1, 100);
            assertThat(forecast.active()).isBetween(0.0, 1.0);
            assertThat(forecast.noOrder(near)).isBetween(1 - forecast.active() - 1e-12, 1.0);
            assertThat(forecast.noOrder(far)).isLessThanOrEqualTo(forecast.noOrder(near) + 1e-9);
            assertThat(forecast.expectedOrders(near)).isBetween(0.0, Double.MAX_VALUE);
            assertThat(forecast.expectedOrders(far)).isGreaterThanOrEqualTo(forecast.expectedOrders(near) * (1 - 1e-9));
        }
    }

    private static double[] anyParameters(SplittableRandom random, int n) {
        return IntStream.range(0, n)
                .mapToDouble(_ -> Math.exp(random.nextDouble(-3, 3)))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("families")
    void countsAddUpToTheExpectationAndToSilence(Family family) {
        var parameters = family.names().size() == 2 ? new double[] {0.8, 6} : LEAVING;
        for (var forecast : List.of(family.forecast(parameters, 0, 0, 200), family.forecast(parameters, 4, 190, 280))) {
            double expected = IntStream.rangeClosed(1, 400)
                    .mapToDouble(n -> forecast.atLeast(n, 39))
                    .sum();
            assertThat(expected).isCloseTo(forecast.expectedOrders(39), withinPercentage(1e-6));
            assertThat(1 - forecast.atLeast(1, 39)).isCloseTo(forecast.noOrder(39), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void theLongerTheSilenceTheLessActive(Family family) {
        var parameters = family.names().size() == 2 ? new double[] {0.8, 6} : LEAVING;
        double before = 1;
        for (int silence = 0; silence < 500; silence += 10) {
            double active = family.forecast(parameters, 4, 200, 200 + silence).active();
            assertThat(active).isLessThanOrEqualTo(before);
            before = active;
        }
    }

    @Test
    void theRangeOfOrdersHoldsWhatItPromises() {
        var forecast = BetaGeometric.mbgCnbd(2).forecast(LEAVING, 6, 270, 280);
        var range = forecast.orders(39, 0.8);

        assertThat(1 - forecast.atLeast((int) range.high() + 1, 39)).isGreaterThanOrEqualTo(0.9);
        assertThat(1 - forecast.atLeast((int) range.high(), 39)).isLessThan(0.9);
        assertThat(range.low()).isLessThan(forecast.expectedOrders(39));
        assertThat(range.high()).isGreaterThan(forecast.expectedOrders(39));
        assertThat(BetaGeometric.BG_NBD.forecast(LEAVING, 4, 10, 900).orders(39, 0.8))
                .isEqualTo(new Interval(0, 0));
    }
}
