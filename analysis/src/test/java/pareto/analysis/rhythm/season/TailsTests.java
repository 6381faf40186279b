package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of Abramowitz & Stegun, table 26.10.
class TailsTests {

    @ParameterizedTest
    @CsvSource({"1, 0.95, 6.314", "4, 0.975, 2.776", "10, 0.99, 2.764", "30, 0.95, 1.697", "120, 0.995, 2.617"})
    void studentsTIsThatOfTheTables(double degrees, double share, double t) {
        assertThat(Tails.studentQuantile(share, degrees)).isCloseTo(t, within(5e-4));
        assertThat(Tails.student(-t, degrees)).isCloseTo(1 - share, within(5e-5));
    }
}
