package pareto.analysis.rhythm.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.OrderDays;

class BackTestTests {

    private static final int LAST = 1_200;

    private final List<OrderDays> book = book(200, 7);

    /// Accounts with gaps about their own mean, of which one in fifty leaves after an order.
    private static List<OrderDays> book(int accounts, long seed) {
        var random = new SplittableRandom(seed);
        var book = new ArrayList<OrderDays>();
        for (int i = 0; i < accounts; i++) {
            int mean = random.nextInt(7, 60);
            var days = new ArrayList<Integer>(List.of(random.nextInt(mean)));
            while (random.nextInt(50) > 0) {
                int next = days.getLast() + 1 + random.nextInt(2 * mean);
                if (next > LAST) {
                    break;
                }
                days.add(next);
            }
            var revenue = new double[days.size()];
            Arrays.fill(revenue, 10);
            book.add(new OrderDays("K" + i, days.stream().mapToInt(day -> day).toArray(), revenue));
        }
        return book;
    }

    @Test
    void everyMethodIsShownForEveryCutOff() {
        var found = BackTest.of(book, List.of(600, 900), OptionalInt.of(60), 4);

        assertThat(found.cutOffs()).hasSize(8);
        assertThat(found.cutOffs()).allSatisfy(row -> {
            assertThat(row.auc()).isBetween(0.0, 1.0);
            assertThat(row.averagePrecision()).isBetween(0.0, 1.0);
            assertThat(row.brier().isPresent())
                    .isEqualTo(row.method() == Method.BG_NBD || row.method() == Method.PARETO);
        });
        assertThat(found.comparisons())
                .hasSize(3)
                .allSatisfy(comparison -> assertThat(comparison.auc().mean())
                        .isBetween(comparison.auc().low(), comparison.auc().high()));
        assertThat(found.delays()).hasSize(10);
        assertThat(found.trackRecord().precision()).isBetween(0.0, 1.0);
    }

    @Test
    void twiceTheSameIsTheSameToTheLastBit() {
        assertThat(BackTest.of(book, List.of(600, 900), OptionalInt.empty(), 4))
                .isEqualTo(BackTest.of(book, List.of(600, 900), OptionalInt.empty(), 4));
    }

    /// All that came after the cut-off is replaced by something else; the scores stay.
    @Test
    void nothingAfterTheCutOffIsKnown() {
        int day = 700;
        var other = book.stream()
                .map(history -> {
                    int n = history.countUpTo(day);
                    var days = Arrays.copyOf(history.days(), n + 1);
                    days[n] = LAST + 500;
                    return new OrderDays(history.account(), days, new double[n + 1]);
                })
                .toList();
        var known = book.stream()
                .map(history -> new OrderDays(history.account(), history.days(), new double[history.days().length]))
                .toList();
        var seen = CutOff.of(known, Judges.learn(known, day, 60), 4);
        var changed = CutOff.of(other, Judges.learn(other, day, 60), 4);

        for (var method : Method.atCutOffs()) {
            assertThat(changed.scoresOf(method)).isEqualTo(seen.scoresOf(method));
        }
    }

    /// A quarter of the accounts order less often than every 45 days or so.
    @Test
    void theHorizonFitsTheAccounts() {
        var found = BackTest.of(book, List.of(900), OptionalInt.empty(), 4);

        assertThat(found.cutOffs().getFirst().horizon()).isBetween(40, 65);
    }

    /// Accounts that differ only in when they ordered last: nothing beats the plain rule there.
    @Test
    void thePlainRuleIsUsedWhereOursIsNoBetter() {
        var alike = new ArrayList<OrderDays>();
        for (int i = 0; i < 60; i++) {
            int orders = i % 3 == 0 ? 20 + i / 3 : 60;
            var days = new int[orders];
            Arrays.setAll(days, n -> 20 * n);
            alike.add(new OrderDays("K" + i, days, new double[orders]));
        }
        var found = BackTest.of(alike, List.of(600, 800), OptionalInt.of(60), 4);

        assertThat(found.trackRecord().plainRule()).isTrue();
        assertThat(found.trackRecord().sentence()).contains("plain rule is used");
        assertThat(found.cutOffs().getLast().used()).isEqualTo(Method.RECENCY);
        assertThat(found.cutOffs().getFirst().used()).isEqualTo(Method.PARETO);
    }

    @Test
    void aHorizonBeyondTheDataIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackTest.of(book, List.of(1_150), OptionalInt.of(90), 4))
                .withMessageContaining("after " + LocalDate.ofEpochDay(1_150))
                .withMessageContaining("shorter horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackTest.of(List.of(), List.of(10), OptionalInt.of(90), 4))
                .withMessageContaining("no account");
    }

    @Test
    void aCutOffWithoutAccountsTellsNothing() {
        var found = BackTest.of(book, List.of(1), OptionalInt.of(30), 4);

        assertThat(found.cutOffs()).allSatisfy(row -> assertThat(row.accounts()).isZero());
        assertThat(found.comparisons()).isEmpty();
        assertThat(found.trackRecord().plainRule()).isFalse();
    }
}
