package pareto.analysis.rhythm;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/// What is to be expected of one account after an order day. Silences are in days since that order day; a silence of 0
/// is the order day itself.
public final class Rhythm {

    /// Nobody is watched longer than this; days.
    private static final int LONGEST = 3_660;

    private final int lastDay;
    private final NextGap next;
    private final SilenceScale scale;
    private final double[] traits;
    private final double leaving;

    Rhythm(int lastDay, NextGap next, SilenceScale scale, double[] traits, double leaving) {
        this.lastDay = lastDay;
        this.next = next;
        this.scale = scale;
        this.traits = traits;
        this.leaving = leaving;
    }

    /// The order day all this is said after, as days since 1970.
    public int lastDay() {
        return lastDay;
    }

    /// The expected gap in days: one over the expected rate of orders.
    public double expectedGap() {
        return next.expected();
    }

    /// How regular: 1 is at random, large is like clockwork (shape of the gamma distribution of gaps).
    public double regularity() {
        return next.regularity();
    }

    /// The probability that an order day like this one is the last.
    public double leaving() {
        return leaving;
    }

    /// `chance` 偶然概率: the probability of a gap longer than this, had nothing changed.
    public double chance(int silence) {
        return scale.survival(silence / next.expected(), traits);
    }

    /// `falseAlarm` 误报概率: the probability that the account is unchanged although it has been silent for so long.
    public double falseAlarm(int silence) {
        double stays = (1 - leaving) * chance(silence);
        return stays / (leaving + stays);
    }

    /// The probability of no order within a horizon, of an account that has been silent for so long.
    ///
    /// @param horizon days
    public double noOrder(int silence, int horizon) {
        double until = leaving + (1 - leaving) * chance(silence + horizon);
        return until / (leaving + (1 - leaving) * chance(silence));
    }

    /// The first silence at which `falseAlarm` is at most this, nothing where that takes ten years.
    public OptionalInt firstFalseAlarm(double bound) {
        return first(this::falseAlarm, bound);
    }

    /// The first silence at which `chance` is at most this, nothing where that takes ten years.
    public OptionalInt firstChance(double bound) {
        return first(this::chance, bound);
    }

    /// Of a probability that only falls as the silence grows.
    static OptionalInt first(IntToDoubleFunction falling, double bound) {
        if (falling.applyAsDouble(LONGEST) > bound) {
            return OptionalInt.empty();
        }
        int low = -1;
        int high = LONGEST;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) <= bound) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
