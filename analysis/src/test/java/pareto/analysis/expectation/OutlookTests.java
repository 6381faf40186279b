package pareto.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Forty-one accounts over three years; the fourth year is asked about.
class OutlookTests {

    private static final int QUARTERS = 13;
    private static final int ORIGIN = 12;

    @Test
    void ofWhatHasAlwaysBeenTheSameIsTheSameAgain() {
        var book = book(quarter -> 100);

        Expected expected = Outlook.of(book, ORIGIN, 1).of(0).orElseThrow();

        assertThat(expected.mean()).isCloseTo(100, within(1e-9));
        assertThat(expected.before()).isEqualTo(400);
        assertThat(Outlook.of(book, ORIGIN, 4).of(0).orElseThrow().mean()).isCloseTo(400, within(1e-9));
    }

    /// Its own share of the first quarter is 1, that of the shop 0.25; the own one counts for 0.95 at most:
    /// 400 × (0.25 + 0.95 × 0.75).
    @Test
    void knowsAnAccountsOwnSeason() {
        Expected expected = Outlook.of(book(quarter -> quarter % 4 == 0 ? 400 : 0), ORIGIN, 1)
                .of(0)
                .orElseThrow();

        assertThat(expected.mean()).isCloseTo(385, within(5.0));
        assertThat(expected.ownSeason()).isTrue();
    }

    /// All others lose 5 % a quarter, and lie two and a half quarters on from the middle of the last year;
    /// so much is expected of the account too, as far as the others are believed. Of one without others,
    /// nothing of it.
    @Test
    void takesTheTrendFromTheOthersAlone() {
        assertThat(outlook("A").mean()).isBetween(880.0, 950.0);
        assertThat(outlook("G").mean()).isCloseTo(1_000, within(1e-6));
    }

    private static Expected outlook(String groupOfAll) {
        var book = new QuarterBook(QUARTERS);
        book.add("A", groupOfAll, quarters(quarter -> 1_000));
        IntStream.range(0, 400)
                .forEach(i -> book.add(
                        "B" + i,
                        groupOfAll.equals("G") ? "G" : "B" + i,
                        quarters(quarter -> 100 * Math.pow(0.95, quarter))));
        return Outlook.of(book, ORIGIN, 1).of(0).orElseThrow();
    }

    @Test
    void usesNothingOfThePeriodItself() {
        assertThat(Outlook.of(allWith(9_999), ORIGIN, 1).of(0))
                .isPresent()
                .isEqualTo(Outlook.of(allWith(0), ORIGIN, 1).of(0));
    }

    /// Three accounts that grow, and what each brings in the period itself.
    private static QuarterBook allWith(double then) {
        var book = new QuarterBook(QUARTERS);
        for (int i = 0; i < 3; i++) {
            int start = 100 * (i + 1);
            book.add("A" + i, "A" + i, quarters(quarter -> quarter < ORIGIN ? start + quarter : then));
        }
        return book;
    }

    /// Five small and fickle accounts outside the group halve; nine tenths of the shop stand still.
    @Test
    void believesFewOthersLittle() {
        var book = new QuarterBook(QUARTERS);
        book.add("A", "G", quarters(quarter -> 9_000));
        var random = new Random(20261127);
        for (int i = 0; i < 5; i++) {
            book.add("B" + i, "B" + i, quarters(quarter -> 400 * random.nextDouble() / (quarter < ORIGIN - 4 ? 1 : 2)));
        }

        assertThat(Outlook.of(book, ORIGIN, 1).of(0).orElseThrow().mean()).isBetween(7_000.0, 9_000.0);
    }

    @Test
    void isSilentOfWhoeverIsNewOrGone() {
        assertThat(Outlook.of(book(quarter -> quarter >= 10 ? 100 : 0), ORIGIN, 1)
                        .of(0))
                .isEmpty();
        assertThat(Outlook.of(book(quarter -> quarter < 8 ? 100 : 0), ORIGIN, 1).of(0))
                .isEmpty();
        assertThat(Outlook.of(book(quarter -> 100), 3, 1).of(0)).isEmpty();
    }

    /// Mean 100, standard deviations 30 and 40 by themselves and 10 and 20 together: √(900 + 1,600 + 900) =
    /// 58.3 of 200. Shape 11.76: 200 × (1 − 0.00945 ± 0.12456)³.
    @Test
    void addsVariancesOfEachAndDeviationsOfAll() {
        Band band = Band.of(List.of(new Expected(100, 30, 10, 0, false), new Expected(100, 40, 20, 0, false)));

        assertThat(band.mean()).isEqualTo(200);
        assertThat(band.range().low()).isCloseTo(129.9, within(0.2));
        assertThat(band.range().high()).isCloseTo(277.3, within(0.3));
        assertThat(band.side(100)).isEqualTo(-1);
        assertThat(band.side(200)).isZero();
        assertThat(band.side(300)).isEqualTo(1);
    }

    @Test
    void refusesAccountsOfAnotherLength() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuarterBook(3).add("A", "A", new double[2]))
                .withMessage("A has 2 quarters, the book has 3.");
    }

    private static QuarterBook book(IntToDoubleFunction ofFirst) {
        var book = new QuarterBook(QUARTERS);
        book.add("A", "A", quarters(ofFirst));
        IntStream.range(0, 40).forEach(i -> book.add("B" + i, "B" + i, quarters(quarter -> 100)));
        return book;
    }

    private static double[] quarters(IntToDoubleFunction revenue) {
        double[] quarters = new double[QUARTERS];
        Arrays.setAll(quarters, revenue);
        return quarters;
    }
}
