package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Long gaps as probable as they turned out to be.
class GapScaleTests {

    private static final PaceView RANDOM = new PaceView(List.of(new PaceView.Part(new Pace(1, 1_000, 20_000), 1)));

    @Test
    void leavesChancesAloneBeforeItHasLearnt() {
        assertThat(new GapScale().of(RANDOM, 0.013)).isCloseTo(0.013, within(1e-12));
    }

    /// Gaps with a chance of one in a hundred ended after all, five times in a hundred.
    @Test
    void learnsThatLongGapsEnd() {
        var scale = new GapScale();
        for (int i = 0; i < 10_000; i++) {
            scale.learn(RANDOM, i % 20 == 0 ? 95 : 10, 20);
        }

        assertThat(scale.of(RANDOM, 0.01)).isBetween(0.045, 0.055);
        assertThat(scale.of(RANDOM, 0.9)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void keepsRegularAccountsApart() {
        var scale = new GapScale();
        for (int i = 0; i < 1_000; i++) {
            scale.learn(RANDOM, 95, 20);
        }
        var regular = new PaceView(List.of(new PaceView.Part(new Pace(4, 4_000, 20_000), 1)));

        assertThat(scale.of(regular, 0.01)).isCloseTo(0.01, within(1e-12));
    }
}
