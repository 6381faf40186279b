package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A shop of forty accounts that order every ten days or so, some of which still order but not as they used to.
class ChangingAccountTests {

    private static final LocalDate CHANGE = LocalDate.of(2023, 10, 15);
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    private interface Habit {
        /// @param changed whether the day lies after the change
        double of(int account, boolean changed);
    }

    private static List<Warning> warnings(Habit revenue, Habit gap) {
        var buyers = new Buyers(Map.of());
        for (int i = 0; i < 40; i++) {
            var random = new SplittableRandom(i);
            var day = LocalDate.of(2021, 1, 4).plusDays(i % 10);
            while (day.isBefore(AS_OF)) {
                boolean changed = !day.isBefore(CHANGE);
                buyers.day(
                        "K" + (10 + i),
                        (int) day.toEpochDay(),
                        revenue.of(i, changed) * (0.8 + 0.4 * random.nextDouble()));
                day = day.plusDays(Math.round(gap.of(i, changed) * (0.7 + 0.6 * random.nextDouble())));
            }
        }
        return new Watch(buyers.all(), List.of(), 0.2)
                .runs(List.of(AS_OF))
                .getFirst()
                .warnings();
    }

    @Test
    void smallerOrdersAreFallingVolume() {
        var warnings = warnings((i, changed) -> i == 3 && changed ? 400 : 1_000, (i, changed) -> 10);

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("K13");
            assertThat(warning.kind()).isEqualTo(Kind.FALLING_VOLUME);
            assertThat(warning.actual())
                    .isBetween(1_900.0, 2_900.0)
                    .isLessThan(warning.expected().low());
            assertThat(warning.expected().mid()).isBetween(5_000.0, 7_000.0);
            assertThat(warning.revenueAtRisk().mid()).isBetween(5_000.0, 25_000.0);
        });
    }

    @Test
    void rarerOrdersAreGrowingGaps() {
        var warnings = warnings((i, changed) -> 1_000, (i, changed) -> i == 5 && changed ? 24 : 10);

        assertThat(warnings).extracting(Warning::account).containsExactly("K15");
        assertThat(warnings.getFirst().kind()).isIn(Kind.GROWING_GAPS, Kind.ORDER_MISSING);
    }

    /// K15 orders more rarely and less at a time: either alone says that it has changed, both say so the surer.
    @Test
    void whoOrdersRarerAndLessIsTheSurerFound() {
        Habit rarer = (i, changed) -> i == 5 && changed ? 20 : 10;
        Habit less = (i, changed) -> i == 5 && changed ? 600 : 1_000;
        var both = warnings(less, rarer).getFirst();

        assertThat(both.account()).isEqualTo("K15");
        assertThat(both.falseAlarm())
                .isLessThan(warnings((i, changed) -> 1_000, rarer).getFirst().falseAlarm());
    }

    /// Prices or the times are bad for everybody: no account has changed on its own.
    @Test
    void whatHappensToTheWholeShopIsNoAccountsOwn() {
        assertThat(warnings((i, changed) -> changed ? 600 : 1_000, (i, changed) -> 10))
                .isEmpty();
        assertThat(warnings((i, changed) -> 1_000, (i, changed) -> changed ? 20 : 10))
                .hasSizeLessThanOrEqualTo(1);
    }

    /// Orders of forty accounts every ten days; those of K13 become larger by e^0.5 where the sign is
    /// positive, smaller by as much where it is negative, and everything else is mirrored too.
    private static Watch mirrored(int sign) {
        var buyers = new Buyers(Map.of());
        for (int i = 0; i < 40; i++) {
            var random = new SplittableRandom(i);
            for (var day = LocalDate.of(2021, 1, 4).plusDays(i % 10); day.isBefore(AS_OF); day = day.plusDays(10)) {
                double log = 0.3 * (2 * random.nextDouble() - 1) + (i == 3 && !day.isBefore(CHANGE) ? 0.5 : 0);
                buyers.day("K" + (10 + i), (int) day.toEpochDay(), 1_000 * Math.exp(sign * log));
            }
        }
        return new Watch(buyers.all(), List.of(), 0.2);
    }

    /// Two kinds of rise are looked for, and one told: either comes by accident twice as often as a given one.
    @Test
    void aRiseComesByAccidentTwiceAsOftenAsTheFallThatMirrorsIt() {
        var fall = mirrored(-1).runs(List.of(AS_OF)).getFirst().warnings().getFirst();
        var rise = mirrored(1).runs(List.of(AS_OF)).getFirst().goodNews().getFirst();

        assertThat(fall.kind()).isEqualTo(Kind.FALLING_VOLUME);
        assertThat(rise.kind()).isEqualTo(Kind.RISING_VOLUME);
        assertThat(rise.chance()).isCloseTo(2 * fall.chance(), withinPercentage(0.1));
    }

    @Test
    void goodNewsIsWorkedOutForTheDaysAskedForAndSaysTheSame() {
        var days = List.of(AS_OF.minusWeeks(1), AS_OF);
        var all = mirrored(1).runs(days);
        var last = mirrored(1).runs(days, AS_OF);

        assertThat(all.getFirst().goodNews()).isNotEmpty();
        assertThat(last.getFirst().goodNews()).isEmpty();
        assertThat(last.getLast()).isEqualTo(all.getLast());
    }

    /// K15 does not order for two months in the last quarter, and has said so.
    @Test
    void aPauseThatIsExplainedMakesNoGrowingGaps() {
        var buyers = new Buyers(Map.of());
        for (int i = 0; i < 40; i++) {
            for (var day = LocalDate.of(2021, 1, 4).plusDays(i % 10); day.isBefore(AS_OF); day = day.plusDays(10)) {
                if (i != 5 || day.isBefore(CHANGE) || day.isAfter(CHANGE.plusDays(45))) {
                    buyers.day("K" + (10 + i), (int) day.toEpochDay(), 1_000);
                }
            }
        }
        var pause = new Explanation("K15", CHANGE, Optional.of(CHANGE.plusDays(45)), CHANGE);

        assertThat(new Watch(buyers.all(), List.of(), 0.2)
                        .runs(List.of(AS_OF))
                        .getFirst()
                        .warnings())
                .extracting(Warning::account, Warning::kind)
                .containsExactly(tuple("K15", Kind.GROWING_GAPS));
        assertThat(new Watch(buyers.all(), List.of(pause), 0.2)
                        .runs(List.of(AS_OF))
                        .getFirst()
                        .warnings())
                .isEmpty();
    }

    @Test
    void unchangedAccountsAreLeftAlone() {
        assertThat(warnings((i, changed) -> 1_000, (i, changed) -> 10)).isEmpty();
    }
}
