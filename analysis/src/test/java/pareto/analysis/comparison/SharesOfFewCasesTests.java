package pareto.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pareto.analysis.comparison.Proportion.Range;

/// Intervals of 95 % as R. G. Newcombe published them (Statistics in Medicine 17, 1998, 857–890).
class SharesOfFewCasesTests {

    private static final double Z = 1.959963984540054;

    @Test
    void haveTheScoreIntervalsThatWerePublished() {
        assertThat(near(new Proportion(81, 263).range(Z), 0.2553, 0.3662)).isTrue();
        assertThat(near(new Proportion(15, 148).range(Z), 0.0624, 0.1605)).isTrue();
        assertThat(near(new Proportion(0, 20).range(Z), 0.0000, 0.1611)).isTrue();
        assertThat(near(new Proportion(1, 29).range(Z), 0.0061, 0.1718)).isTrue();
    }

    @Test
    void differByTheIntervalsThatWerePublished() {
        Range apart = new Proportion(56, 70).less(new Proportion(48, 80), Z);
        assertThat(near(apart, 0.0524, 0.3339)).isTrue();
        Range few = new Proportion(9, 10).less(new Proportion(3, 10), Z);
        assertThat(near(few, 0.1705, 0.8090)).isTrue();
        Range none = new Proportion(0, 10).less(new Proportion(0, 20), Z);
        assertThat(near(none, -0.1611, 0.2775)).isTrue();
    }

    @Test
    void stayWithinZeroAndOneAndHoldEightOfTenByThemselves() {
        Range all = new Proportion(5, 5).range();
        assertThat(all.high()).isCloseTo(1, within(1e-12));
        // 5 / (5 + z²) with z = 1.28155
        assertThat(all.low()).isCloseTo(0.7527, within(0.0001));
        assertThat(all.clear()).isTrue();
    }

    @Test
    void sayNothingWhereTheyAreFewerThanFive() {
        assertThat(new Proportion(4, 4).enough()).isFalse();
        assertThat(new Proportion(5, 5).enough()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    }

    private static boolean near(Range range, double low, double high) {
        return Math.abs(range.low() - low) < 0.00006 && Math.abs(range.high() - high) < 0.00006;
    }
}
