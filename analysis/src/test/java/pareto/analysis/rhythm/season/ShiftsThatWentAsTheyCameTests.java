package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two hundred accounts ordered about 1,000 a time, but for twenty of them that then ordered 300 six times.
class ShiftsThatWentAsTheyCameTests {

    private static final int BEFORE = 16;
    private static final double RARE = 1e-4;

    /// Twenty of three hundred cases, the prior's hundred included.
    @Test
    void showThatSmallOrdersSayLess() {
        var book = after(1_000);

        assertThat(book.small().of(RARE)).isBetween(0.05, 0.08);
        assertThat(book.large().of(RARE)).isLessThan(2 * RARE);
    }

    @Test
    void areNothingToLearnFromWhereOrdersStayedSmall() {
        assertThat(after(300).small().of(RARE)).isEqualTo(RARE);
    }

    @Test
    void areNotLearntBeforeTheNextSixOrders() {
        var accounts = accounts(1_000);
        var book = new ShiftBook();
        book.learn(shifts(accounts, book));
        accounts.forEach(account -> account.orders += SizeShift.RECENT - 1);
        book.learn(new SizeShifts(List.of()));

        assertThat(book.small().of(RARE)).isEqualTo(RARE);
    }

    private static ShiftBook after(double next) {
        var accounts = accounts(next);
        var book = new ShiftBook();
        book.learn(shifts(accounts, book));
        accounts.forEach(account -> account.orders += SizeShift.RECENT);
        book.learn(new SizeShifts(List.of()));
        return book;
    }

    private static SizeShifts shifts(List<Watched> accounts, ShiftBook book) {
        int asOf = 10 * (BEFORE + SizeShift.RECENT);
        return new SizeShifts(accounts.stream()
                .flatMap(account -> SizeShift.of(account, asOf, book.small(), book.large()).stream())
                .toList());
    }

    private static List<Watched> accounts(double next) {
        return IntStream.range(0, 200)
                .mapToObj(i -> {
                    int[] days = IntStream.range(0, BEFORE + 2 * SizeShift.RECENT)
                            .map(order -> 10 * order)
                            .toArray();
                    double[] revenue = IntStream.range(0, days.length)
                            .mapToDouble(order -> i % 10 == 0 && order >= BEFORE
                                    ? order < BEFORE + SizeShift.RECENT ? 300 : next
                                    : 1_000 + 10 * (order % 2))
                            .toArray();
                    var account = new Watched(new Buyer("K" + i, "K" + i, days, revenue));
                    account.orders = BEFORE + SizeShift.RECENT;
                    return account;
                })
                .toList();
    }
}
