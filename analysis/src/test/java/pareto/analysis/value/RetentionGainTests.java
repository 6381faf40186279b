package pareto.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// 80 of 100 accounts stay; at 10 % a year each brings 1.1/0.3 times its yearly margin in all.
class RetentionGainTests {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private final RetentionGain gain = new RetentionGain(100, 80, 5, 0.1);

    @Test
    void reckonsWhatAnAccountBringsInAll() {
        assertThat(gain.rate()).isEqualTo(0.8);
        assertThat(gain.years()).isCloseTo(1.1 / 0.3, EXACT);
    }

    /// With 85 of 100 it would be 1.1/0.25, a fifth more.
    @Test
    void reckonsWhatFivePointsAreWorth() {
        assertThat(gain.gain().middle()).isCloseTo(0.2, EXACT);
        assertThat(gain.gain().low()).isLessThan(0.2);
        assertThat(gain.gain().high()).isGreaterThan(0.2);
    }

    /// Of 98 kept there are only two points left to gain: 1.1/0.1 against 1.1/0.12.
    @Test
    void keepsNoMoreThanAll() {
        assertThat(new RetentionGain(100, 98, 5, 0.1).gain().middle()).isCloseTo(0.2, EXACT);
    }

    /// At 95 of 100 the gain is largest: 1.1/0.1 against 1.1/0.15, a half more.
    @Test
    void givesARangeThatHoldsTheMiddleAlsoWhereAllWouldStay() {
        Estimate most = new RetentionGain(100, 95, 5, 0.1).gain();

        assertThat(most.middle()).isCloseTo(0.5, EXACT);
        assertThat(most.high()).isCloseTo(0.5, EXACT);
        assertThat(most.low()).isLessThan(0.5);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new RetentionGain(10, 11, 5, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
