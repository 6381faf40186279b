package pareto.analysis.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pareto.analysis.price.Sensitivity.Reason;
import pareto.analysis.price.Sensitivity.Silent;
import pareto.analysis.price.Sensitivity.Told;

/// Five accounts buy 100 a month at 10, always. One pays 10 for three months, then 10.50 for three, and so
/// on for fifteen months.
class PriceBookTests {

    private static final int MONTHS = 24;
    private static final double STEP = 1.05;

    /// Ln 1.05 = 0.04879. Of 15 months 6 are dear: Σ x² = 15 × 0.4 × 0.6 × 0.04879² = 0.008570, and time is
    /// even on both sides. Months of a price are off by +1 %, −2 %, +1 %: Σ e² = 5 × 6 × 0.01² = 0.003 over
    /// 15 − 2 − 1 degrees of freedom, √(0.00025 / 0.008570) = 0.1708, times Student's 2.1788 is 0.3721.
    @Test
    void tellsTheElasticityWithItsInterval() {
        Told told =
                (Told) book().tell("我", "连接", List.of(series(15, PriceBookTests::dear, i -> 100 * at(i, -2) * off(i))));

        assertThat(told.elasticity()).isCloseTo(-2, within(1e-9));
        assertThat(told.low()).isCloseTo(-2.3721, within(2e-4));
        assertThat(told.high()).isCloseTo(-1.6279, within(2e-4));
        assertThat(told.changes()).isEqualTo(4);
        assertThat(told.months()).isEqualTo(15);
        Step first = told.steps().getFirst();
        assertThat(first.month()).isEqualTo(3);
        assertThat(first.change()).isCloseTo(0.05, within(1e-9));
        assertThat(first.priceBefore()).isCloseTo(10, within(1e-9));
        assertThat(first.priceAfter()).isCloseTo(10.5, within(1e-9));
    }

    @Test
    void isSilentWhereThePriceNeverChanged() {
        assertThat(reason(series(20, i -> 10, i -> 100 + 10 * i))).isEqualTo(Reason.NO_CHANGE);
    }

    @Test
    void isSilentWhereThePriceMovesWithTheQuantityAlone() {
        IntToDoubleFunction quantity = i -> i % 5 < 2 ? 150 : 80 + i;
        assertThat(reason(series(20, i -> quantity.applyAsDouble(i) > 120 ? 9 : 10, quantity)))
                .isEqualTo(Reason.QUANTITY_ONLY);
    }

    /// From the eleventh month on it buys twice as much and pays less for it: a new price or a discount,
    /// nobody can tell.
    @Test
    void isSilentWhereQuantityAndPriceChangedOnceAndForAll() {
        assertThat(reason(series(20, i -> i < 10 ? 10 : 9, i -> i < 10 ? 100 + i : 200 + i)))
                .isEqualTo(Reason.QUANTITY_ONLY);
    }

    @Test
    void isSilentOfFewMonthsAndOfFewChanges() {
        assertThat(reason(series(11, PriceBookTests::dear, i -> 100))).isEqualTo(Reason.FEW_MONTHS);
        assertThat(reason(series(20, i -> i < 10 ? 10 : 10.5, i -> 100))).isEqualTo(Reason.FEW_CHANGES);
    }

    @Test
    void isSilentWithoutOthersToTellSeasonBy() {
        var alone = series(15, PriceBookTests::dear, i -> 100);

        assertThat(((Silent) new PriceBook(MONTHS).tell("我", "连接", List.of(alone))).reason())
                .isEqualTo(Reason.NO_OTHERS);
        assertThat(((Silent) book().tell("我", "云", List.of(alone))).reason()).isEqualTo(Reason.NO_OTHERS);
    }

    @Test
    void isSilentWhereTheIntervalSaysNothing() {
        assertThat(reason(series(15, PriceBookTests::dear, i -> 100 * (1 + 0.12 * (i % 2)))))
                .isEqualTo(Reason.TOO_WIDE);
    }

    @Test
    void refusesWhatIsNoPurchase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("50M", new int[] {1}, new double[] {-1}, new double[] {10}))
                .withMessageContaining("Month 1 of 50M cannot be used: -1.0 at 10.0");
    }

    private static Reason reason(Series series) {
        return ((Silent) book().tell("我", "连接", List.of(series))).reason();
    }

    private static PriceBook book() {
        var book = new PriceBook(MONTHS);
        IntStream.range(0, 5).forEach(i -> book.learn("B" + i, "连接", List.of(series(MONTHS, at -> 10, at -> 100))));
        return book;
    }

    private static double dear(int month) {
        return month / 3 % 2 == 1 ? 10 * STEP : 10;
    }

    private static double at(int month, double elasticity) {
        return Math.pow(dear(month) / 10, elasticity);
    }

    private static double off(int month) {
        return Math.exp(month % 3 == 1 ? -0.02 : 0.01);
    }

    private static Series series(int months, IntToDoubleFunction price, IntToDoubleFunction quantity) {
        return new Series(
                "50M",
                IntStream.range(0, months).toArray(),
                IntStream.range(0, months).mapToDouble(quantity::applyAsDouble).toArray(),
                IntStream.range(0, months).mapToDouble(price::applyAsDouble).toArray());
    }
}
