package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.season.Buyers;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;

/// A and B stand under one parent and order every seventh day, for 100 each; B may order for another amount, or A for
/// none, in the last quarter.
class SharesOfOneDayTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 29);
    private static final int LAST = (int) AS_OF.toEpochDay();
    private static final int QUARTER = LAST - 90;
    private static final int DAYS = 3 * 364;
    private static final Map<String, String> ONE_GROUP = Map.of("A", "G", "B", "G");

    private static List<Warning> moving(Changes.Known known) {
        return Changes.on(AS_OF, known).candidates().stream()
                .filter(one -> one.kind() == Kind.SHARE_MOVING)
                .toList();
    }

    private static Changes.Known known(IntToDoubleFunction a, IntToDoubleFunction b, Map<String, String> groups) {
        var buyers = new Buyers(groups);
        days(buyers, "A", a);
        days(buyers, "B", b);
        return new Changes.Known(buyers.all(), List.of(), List.of(), Changes.Reasons.NONE);
    }

    private static void days(Buyers buyers, String account, IntToDoubleFunction amount) {
        for (int day = LAST - DAYS + 1; day <= LAST + 70; day += 7) {
            if (amount.applyAsDouble(day) > 0) {
                buyers.day(account, day, amount.applyAsDouble(day));
            }
        }
    }

    private static IntToDoubleFunction lately(double amount) {
        return day -> day < QUARTER ? 100 : amount;
    }

    /// Thirteen orders of 100 each a quarter, of which all are placed by B now.
    @Test
    void whatAUnitOrderedIsOrderedByItsSister() {
        List<Warning> moving = moving(known(lately(0), lately(200), ONE_GROUP));

        assertThat(moving).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo("A");
            assertThat(one.named()).containsExactly("B");
            assertThat(one.expected().mid()).isCloseTo(1_300, within(1e-6));
            assertThat(one.actual()).isZero();
            assertThat(one.window().from()).isEqualTo(LocalDate.ofEpochDay(QUARTER));
            assertThat(one.window().lastDay()).isEqualTo(AS_OF);
            assertThat(one.revenueAtRisk().mid()).isCloseTo(0, within(1e-6));
            assertThat(one.since()).isBeforeOrEqualTo(AS_OF);
        });
    }

    /// Shares of one half each, eight quarters long; chance alone makes 1.25 × 1/4 / 26 of 26 orders. Student's t with
    /// 8 − 1 + 4 degrees; nothing in the past was as improbable, so that it stands as it is.
    @Test
    void chanceIsThatOfItsShareByHand() {
        double usual = 1.25 * 0.25 / 26;
        double error = Math.sqrt(4 * usual / 11 * (26.0 / 13 + 1.0 / 8));
        var share = Predicted.of(new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5}, usual, 2);

        assertThat(share.error()).isCloseTo(error, within(1e-12));
        assertThat(share.degrees()).isEqualTo(11);
        assertThat(share.soLittle(0.5)).isCloseTo(0.5, within(1e-12));
        double chance =
                moving(known(lately(0), lately(200), ONE_GROUP)).getFirst().chance();
        assertThat(chance).isBetween(0.9 * 36 * share.soLittle(0), 1.1 * 36 * share.soLittle(0));
    }

    /// B may grow from 100 by 33 to 300, which nine to one apart are ln 9; that it grows by 75 to 125 is ln 5/3 of
    /// that.
    /// 12 % of units grow a year.
    @Test
    void howOftenAnotherUnitGrowsByAsMuchByHand() {
        assertThat(Growth.fits(100, 100, 25)).isCloseTo(Math.log(5 / 3.0) / Math.log(9), within(1e-12));
        assertThat(Growth.fits(100, 100, 80)).isCloseTo(Math.log(1.8 / 0.5) / Math.log(9), within(1e-12));
        assertThat(Growth.fits(10, 100, 25)).isZero();
        assertThat(Growth.fits(1_000, 100, 25)).isZero();
    }

    /// However surely B orders more: 16 % of units are lost a year, and 12 % grow, by as much in so many cases. What
    /// stands behind the false alarm is told from the rate of moves learned: 0.05 over 200 years, and A's over two.
    @Test
    void oneUnitMayBeLostWhileAnotherOneGrows() {
        var sure = moving(known(lately(0), lately(200), ONE_GROUP)).getFirst();
        double near = Predicted.of(new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5}, 1.25 * 0.5 / 26, 2)
                .spread();
        double moved = (10 + 1 - sure.falseAlarm()) / 202;
        double otherwise = moved * sure.falseAlarm() / (1 - sure.falseAlarm());
        double both = 0.16 * 0.12 * Growth.fits(0.5, 0.5, near);

        assertThat(otherwise - sure.chance()).isBetween(both, both + 0.002);
    }

    /// 0.4, 0.6, 0.4, 0.6: squares 4 × 0.01 and 4 × 0.01, over 7 degrees; t = −1.6733 for 0.3.
    @Test
    void whatIsExpectedOfAQuarterIsStudentsT() {
        var known = Predicted.of(new double[] {0.4, 0.6, 0.4, 0.6}, 0.01, 1);

        assertThat(known.mean()).isEqualTo(0.5);
        assertThat(known.error()).isCloseTo(0.119523, within(1e-6));
        assertThat(known.soLittle(0.3)).isCloseTo(0.069090, within(1e-4));
        assertThat(known.soLittle(0.3) + known.soMuch(0.3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aUnitThatIsLostHasNotMoved() {
        assertThat(moving(known(lately(0), lately(100), ONE_GROUP))).isEmpty();
    }

    @Test
    void aUnitBesideOneThatGrowsHasNotMoved() {
        assertThat(moving(known(lately(100), lately(250), ONE_GROUP))).isEmpty();
    }

    /// B brings six times as much more as A brings less.
    @Test
    void whatGrowsFarMoreThanWasLostHasNotTakenItOver() {
        assertThat(moving(known(lately(50), lately(400), ONE_GROUP))).isEmpty();
    }

    @Test
    void accountsOfNoGroupHaveNoShare() {
        assertThat(moving(known(lately(0), lately(200), Map.of()))).isEmpty();
    }

    /// The whole sinks to a half: both brought 100 and bring 50 less each.
    @Test
    void aGroupThatFallsAsAWholeHasNotMoved() {
        assertThat(moving(known(lately(50), lately(50), ONE_GROUP))).isEmpty();
    }

    @Test
    void amountsInAnotherCurrencyGiveTheSameAnswer() {
        var one = moving(known(lately(0), lately(200), ONE_GROUP)).getFirst();
        var seven = moving(known(
                        day -> 7 * lately(0).applyAsDouble(day),
                        day -> 7 * lately(200).applyAsDouble(day),
                        ONE_GROUP))
                .getFirst();

        assertThat(seven.chance()).isCloseTo(one.chance(), within(1e-12));
        assertThat(seven.falseAlarm()).isCloseTo(one.falseAlarm(), within(1e-12));
        assertThat(seven.expected().mid()).isCloseTo(7 * one.expected().mid(), within(1e-6));
    }

    /// A comes back after the day asked for.
    @Test
    void whatComesAfterTheDayIsNotLookedAt() {
        var later = known(day -> day > LAST ? 900 : lately(0).applyAsDouble(day), lately(200), ONE_GROUP);

        assertThat(moving(later)).isEqualTo(moving(known(lately(0), lately(200), ONE_GROUP)));
    }

    @Test
    void whatWasAgreedOnIsLeftAlone() {
        var known = known(lately(0), lately(200), ONE_GROUP);
        var agreed = List.of(new Explanation(
                "A", LocalDate.ofEpochDay(QUARTER), Optional.of(AS_OF.plusDays(60)), LocalDate.ofEpochDay(QUARTER)));
        var reasons = new Changes.Reasons(List.of(), List.of(), List.of(), agreed);

        assertThat(moving(new Changes.Known(known.buyers(), List.of(), List.of(), reasons)))
                .isEmpty();
        assertThat(moving(new Changes.Known(known.buyers(), List.of(), List.of(), Changes.Reasons.silent(agreed))))
                .isEmpty();
    }
}
