package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Probabilities put right by earlier ones.
class CalibrationTests {

    @Test
    void leavesThemAloneBeforeItHasLearnt() {
        assertThat(new Calibration().of(0.37)).isCloseTo(0.37, within(1e-12));
    }

    /// Half of all counts fell into the lowest tenth.
    @Test
    void learnsThatSurprisesAreFrequent() {
        var calibration = new Calibration();
        for (int i = 0; i < 10_000; i++) {
            calibration.learn(i % 2 == 0 ? 0 : 0.1, i % 2 == 0 ? 0.1 : 1);
        }

        assertThat(calibration.of(0.1)).isCloseTo(0.5, within(0.01));
        assertThat(calibration.of(0)).isZero();
        assertThat(calibration.of(1)).isCloseTo(1, within(1e-9));
    }
}
