package pareto.analysis.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapModelTests {

    private static final int TODAY = 900;

    private final List<OrderDays> book = OrderBooks.mixed(600, 1_400, 0.01, 20261127);
    private final GapModel model = GapModel.learn(book, TODAY);

    @Test
    void aRegularAccountIsJudgedByItsOwnInterval() {
        var weekly = model.rhythm(OrderBooks.every(7, 60), 60);
        var monthly = model.rhythm(OrderBooks.every(30, 30), 30);

        assertThat(weekly.expectedGap()).isCloseTo(7, within(0.3));
        assertThat(monthly.expectedGap()).isCloseTo(30, within(1.5));
        assertThat(weekly.regularity()).isGreaterThan(10);
        assertThat(weekly.chance(6)).isGreaterThan(0.5);
        assertThat(weekly.chance(21)).isLessThan(0.01);
        assertThat(monthly.chance(21)).isGreaterThan(0.75);
    }

    @Test
    void anIrregularAccountMayBeSilentForLonger() {
        var regular = model.rhythm(OrderBooks.every(15, 21), 21);
        var irregular = model.rhythm(
                OrderBooks.ordersOn(
                        "irregular",
                        0,
                        3,
                        4,
                        30,
                        31,
                        50,
                        90,
                        91,
                        99,
                        120,
                        125,
                        170,
                        171,
                        180,
                        210,
                        212,
                        240,
                        244,
                        246,
                        290,
                        300),
                21);

        assertThat(irregular.regularity()).isLessThan(2);
        assertThat(irregular.expectedGap()).isCloseTo(regular.expectedGap(), within(2.0));
        assertThat(irregular.chance(30)).isGreaterThan(4 * regular.chance(30));
        assertThat(irregular.falseAlarm(30)).isGreaterThan(regular.falseAlarm(30));
    }

    @Test
    void anAccountOfOneGapLeansOnAllAccounts() {
        var thin = model.rhythm(OrderBooks.ordersOn("thin", 0, 2), 2);

        assertThat(thin.expectedGap()).isBetween(3.0, 25.0);
        assertThat(thin.chance(6)).isGreaterThan(0.2);
    }

    @Test
    void probabilitiesOnlyFallWhileNothingIsOrdered() {
        for (var history : book.subList(0, 50)) {
            var rhythm = model.rhythm(history, history.countUpTo(TODAY));
            for (int day = 1; day < 400; day++) {
                assertThat(rhythm.chance(day)).isBetween(0.0, rhythm.chance(day - 1));
                assertThat(rhythm.falseAlarm(day)).isBetween(0.0, rhythm.falseAlarm(day - 1));
                assertThat(rhythm.noOrder(day, 30)).isBetween(rhythm.noOrder(day - 1, 31) - 1e-9, 1.0);
            }
        }
    }

    /// One in a hundred leaves after an order, whatever it is like.
    @Test
    void howManyLeaveIsLearned() {
        double sum = 0;
        int n = 0;
        for (var history : book) {
            for (var rhythm : model.rhythms(history, 4, history.countUpTo(TODAY))) {
                sum += rhythm.leaving();
                n++;
            }
        }
        assertThat(sum / n).isCloseTo(0.01, within(0.003));
    }

    /// Among later gaps, as many are longer than the chance of 10, 5 and 1 % as it says.
    @Test
    void chanceIsWhatItSays() {
        for (double bound : new double[] {0.1, 0.05, 0.01}) {
            int gaps = 0;
            int longer = 0;
            for (var history : book) {
                int from = history.countUpTo(TODAY) + 1;
                int known = Math.max(4, from);
                for (var rhythm : model.rhythms(history, known, history.days().length - 1)) {
                    int gap = history.gapAfter(known - 1);
                    known++;
                    gaps++;
                    longer += rhythm.chance(gap - 1) <= bound ? 1 : 0;
                }
            }
            double share = (double) longer / gaps;
            assertThat(gaps).isGreaterThan(5_000);
            assertThat(share).isCloseTo(bound, within(0.2 * bound + 0.002));
        }
    }

    /// Of accounts that are silent on a day, as many still order later as `falseAlarm` says.
    @Test
    void falseAlarmIsWhatItSays() {
        double expected = 0;
        double came = 0;
        int n = 0;
        for (var history : book) {
            int known = history.countUpTo(TODAY);
            if (known >= 4) {
                double unchanged = model.rhythm(history, known).falseAlarm(TODAY - history.days()[known - 1]);
                if (unchanged < 0.9) {
                    expected += unchanged;
                    came += known < history.days().length ? 1 : 0;
                    n++;
                }
            }
        }
        assertThat(n).isGreaterThan(100);
        assertThat(expected / n).isCloseTo(came / n, within(0.03));
    }

    @Test
    void nothingAfterTheDayIsKnown() {
        var cut = book.stream()
                .filter(history -> history.countUpTo(TODAY) > 0)
                .map(history -> {
                    int n = history.countUpTo(TODAY);
                    return new OrderDays(
                            history.account(), Arrays.copyOf(history.days(), n), Arrays.copyOf(history.revenue(), n));
                })
                .toList();
        var known = GapModel.learn(cut, TODAY);
        var history = cut.get(3);
        int n = history.days().length;

        assertThat(known.rhythm(history, n).falseAlarm(40))
                .isEqualTo(model.rhythm(book.get(3), n).falseAlarm(40));
    }

    @Test
    void theFirstDayItCouldBeSeenIsTheFirstUnderTheBound() {
        var weekly = model.rhythm(OrderBooks.every(7, 60), 60);
        int day = weekly.firstFalseAlarm(0.2).orElseThrow();

        assertThat(weekly.falseAlarm(day)).isLessThanOrEqualTo(0.2);
        assertThat(weekly.falseAlarm(day - 1)).isGreaterThan(0.2);
        assertThat(weekly.firstChance(0.01).orElseThrow()).isBetween(8, 21);
    }

    @Test
    void littleIsEnoughToLearnFrom() {
        for (var few : List.of(
                List.<OrderDays>of(),
                List.of(OrderBooks.ordersOn("one", 5)),
                List.of(OrderBooks.ordersOn("two", 5, 6)),
                Collections.nCopies(3, OrderBooks.every(1, 50)))) {
            var rhythm = GapModel.learn(few, 100).rhythm(OrderBooks.every(10, 4), 4);

            assertThat(rhythm.expectedGap()).isFinite().isPositive();
            assertThat(rhythm.falseAlarm(50)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderBooks.ordersOn("twice", 4, 4))
                .withMessageContaining("not ascending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderDays("short", new int[] {1, 2}, new double[] {1}))
                .withMessageContaining("each day has one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rhythm(OrderBooks.every(7, 3), 4))
                .withMessageContaining("3 order days");
    }
}
