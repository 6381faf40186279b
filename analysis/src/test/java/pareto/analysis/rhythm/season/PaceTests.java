package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.analysis.lifetime.IncompleteBeta;

/// How many orders a pace leads to expect, and how long a silence.
class PaceTests {

    /// At random with rate gamma(3, 60): counts in 30 days are negative binomial with p = 60 / 90.
    @Test
    void countsAtRandomAreNegativeBinomial() {
        var pace = new Pace(1, 3, 60);
        double none = Math.pow(60.0 / 90, 3);

        assertThat(pace.atLeast(1, 30)).isCloseTo(1 - none, within(1e-12));
        assertThat(pace.atLeast(2, 30)).isCloseTo(1 - none * (1 + 3 * 30.0 / 90), within(1e-12));
        assertThat(pace.gapBeyond(30)).isCloseTo(none, within(1e-12));
    }

    /// A window that begins at any moment brings as many orders as the rate says, however regular they are.
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1, 2.8, 12})
    void expectsAsManyOrdersAsTheRateSays(double k) {
        var pace = new Pace(k, 40 * k, 40 * 20);
        double expected = IntStream.rangeClosed(1, 200)
                .mapToDouble(n -> pace.atLeast(n, 91))
                .sum();

        assertThat(expected).isCloseTo(91.0 / 20, within(1e-6));
    }

    /// With k whole, what is left of the first gap holds 1 … k ticks, each as likely.
    @Test
    void averagesOverThePhaseOfAWholeRegularity() {
        var pace = new Pace(3, 12, 100);
        var single = new Pace(1, 12, 100);
        double averaged = IntStream.rangeClosed(1, 3)
                        .mapToDouble(left -> IncompleteBeta.regularised(30.0 / 130, 3 + left, single.shape()))
                        .sum()
                / 3;

        assertThat(pace.atLeast(2, 30)).isCloseTo(averaged, within(1e-12));
    }

    @Test
    void neverSaysMoreOrdersAreLikelierThanFewer() {
        var pace = new Pace(5.6, 3, 8);
        for (int n = 1; n < 30; n++) {
            assertThat(pace.atLeast(n + 1, 40)).isBetween(0.0, pace.atLeast(n, 40) + 1e-12);
        }
    }

    @Test
    void silenceMakesAnAccountSlower() {
        var pace = new Pace(4, 40, 200);
        var later = pace.afterSilence(60);

        assertThat(later.time() / later.shape()).isGreaterThan(pace.time() / pace.shape());
        assertThat(new Pace(1, 5, 50).afterSilence(10)).isEqualTo(new Pace(1, 5, 60));
    }

    @Test
    void aGapWithinALimitIsAtMostTheLimit() {
        var pace = new Pace(2, 20, 100);

        assertThat(pace.meanGapWithin(5)).isBetween(0.0, 5.0);
        assertThat(pace.meanGapWithin(1e6)).isCloseTo(2 * 100 / 19.0, within(1e-3));
    }
}
