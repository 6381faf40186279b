package pareto.analysis.rhythm.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTests {

    /// Of the four pairs of a lost and another account three are in order; the lost ones stand first and third.
    @Test
    void byHand() {
        var quality = new Ranking(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false}).quality();

        assertThat(quality.auc()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(quality.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
        assertThat(quality.precisionAt5Percent()).isCloseTo(1, within(1e-12));
    }

    @Test
    void equalScoresSayNothing() {
        var quality = new Ranking(
                        new double[10],
                        new boolean[] {true, false, false, false, true, false, false, false, false, false})
                .quality();

        assertThat(quality.auc()).isCloseTo(0.5, within(1e-12));
        assertThat(quality.averagePrecision()).isCloseTo(0.2, within(1e-12));
        assertThat(quality.precisionAt5Percent()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void anAccountCountedTwiceIsTwoAccounts() {
        var once = new Ranking(new double[] {5, 5, 3, 2}, new boolean[] {true, true, false, true}).quality();
        var twice =
                new Ranking(new double[] {5, 3, 2}, new boolean[] {true, false, true}).quality(new double[] {2, 1, 1});

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void nothingIsToldWhereAllAreLost() {
        assertThat(new Ranking(new double[] {1, 2}, new boolean[] {true, true})
                        .quality()
                        .auc())
                .isNaN();
    }
}
