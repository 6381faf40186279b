package pareto.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.analysis.comparison.AgainstOthers.Class;

/// Accounts whose growth can be worked out by hand.
class AgainstOthersTests {

    /// Five of 100 became 120 each and ten others of 100 became 110 each: without any spread the difference is 0.1.
    @Test
    void isTheDifferenceOfGrowthAtTheSameSize() {
        AgainstOthers found = AgainstOthers.of(List.of(new Class(equal(5, 100, 120), equal(10, 100, 110))))
                .orElseThrow();

        assertThat(found.accounts()).isEqualTo(5);
        assertThat(found.growth()).isCloseTo(0.2, within(1e-12));
        assertThat(found.expected()).isCloseTo(0.1, within(1e-12));
        assertThat(found.low()).isCloseTo(0.1, within(1e-9));
        assertThat(found.clear()).isTrue();
    }

    /// Small ones doubled everywhere and large ones stood still: expected is (100·2 + 900·1) / 1,000 − 1 = 0.1.
    @Test
    void weighsEachClassByItsOwnRevenue() {
        AgainstOthers found = AgainstOthers.of(List.of(
                        new Class(equal(10, 10, 20), equal(50, 10, 20)),
                        new Class(equal(9, 100, 100), equal(5, 100, 100))))
                .orElseThrow();

        assertThat(found.expected()).isCloseTo(0.1, within(1e-12));
        assertThat(found.difference()).isCloseTo(0, within(1e-12));
    }

    @Test
    void isNotSaidOfTooFew() {
        assertThat(AgainstOthers.of(List.of(new Class(equal(4, 100, 120), equal(10, 100, 110)))))
                .isEmpty();
        assertThat(AgainstOthers.of(List.of(new Class(equal(5, 100, 120), equal(4, 100, 110)))))
                .isEmpty();
        assertThat(AgainstOthers.of(List.of())).isEmpty();
    }

    /// Both grow by the same chance: eight of ten intervals hold zero.
    @Test
    void holdsTheTruthInEightOfTenCases() {
        Random random = new Random(20261127);
        int held = 0;
        for (int world = 0; world < 2_000; world++) {
            AgainstOthers found = AgainstOthers.of(List.of(new Class(drawn(random, 12), drawn(random, 40))))
                    .orElseThrow();
            held += found.clear() ? 0 : 1;
        }
        assertThat(held / 2_000.0).isBetween(0.76, 0.84);
    }

    private static Tally drawn(Random random, int accounts) {
        Tally tally = Tally.NONE;
        for (int at = 0; at < accounts; at++) {
            double x = 50 + 100 * random.nextDouble();
            tally = tally.plus(one(x, x * (1.1 + 0.3 * random.nextGaussian())));
        }
        return tally;
    }

    private static Tally equal(int accounts, double x, double y) {
        Tally tally = Tally.NONE;
        for (int at = 0; at < accounts; at++) {
            tally = tally.plus(one(x, y));
        }
        return tally;
    }

    private static Tally one(double x, double y) {
        return new Tally(1, x, y, x * x, y * y, x * y);
    }
}
