package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From how well a sight is explained to the probability that nothing has changed.
class DoubtTests {

    /// 0.02 of nothing beside 0.06 of a change: one in four.
    @Test
    void isBayesRuleWhereTheRateIsKnown() {
        assertThat(Doubt.known(0.02, 0.06)).isCloseTo(0.25, within(1e-12));
        assertThat(Doubt.known(0, 0)).isZero();
    }

    /// The mean over rates whose logarithm is normal with a standard deviation of 2, by ten thousand narrow slices.
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.8, 0.99})
    void isTheMeanOverTheRatesThatMayCome(double known) {
        double sum = 0;
        double weights = 0;
        for (double z = -8; z <= 8; z += 0.0016) {
            double weight = Math.exp(-z * z / 2);
            double changed = (1 - known) * Math.exp(2 * z);
            sum += weight * known / (known + changed);
            weights += weight;
        }

        assertThat(Doubt.unchanged(known, 1 - known)).isCloseTo(sum / weights, within(0.005));
    }

    /// Whoever does not know the rate is less sure, one way or the other, but does not change his mind.
    @Test
    void isNearerToHalfThanWereTheRateKnown() {
        var known = DoubleStream.iterate(0.01, x -> x < 0.495, x -> x + 0.01);

        assertThat(known.boxed()).allSatisfy(sure -> {
            double doubted = Doubt.unchanged(sure, 1 - sure);
            assertThat(doubted).isBetween(sure, 0.5);
            assertThat(Doubt.unchanged(1 - sure, sure)).isCloseTo(1 - doubted, within(1e-8));
            assertThat(Doubt.unchanged(sure + 0.01, 0.99 - sure)).isGreaterThan(doubted);
        });
        assertThat(Doubt.unchanged(1, 1)).isCloseTo(0.5, within(1e-8));
        assertThat(Doubt.unchanged(0, 1)).isZero();
    }

    /// Odds of 0.82 to 0.18 and of 0.9 to 0.1 that it has changed: 4.556 and 9, together 13.556 to 1.
    @Test
    void addsUpTheOddsOfAllThatWasSeen() {
        assertThat(Doubt.together(new double[] {0.18, 0.1})).isCloseTo(1 / (1 + 0.82 / 0.18 + 9), within(1e-12));
        assertThat(Doubt.together(new double[] {0.3})).isCloseTo(0.3, within(1e-12));
        assertThat(Doubt.together(new double[] {0.3, 1})).isCloseTo(0.3, within(1e-12));
        assertThat(Doubt.together(new double[] {0.3, 0})).isCloseTo(0, within(1e-9));
    }
}
