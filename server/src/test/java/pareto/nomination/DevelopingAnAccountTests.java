package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 10 million once against 5 million of development, and 10 million each year for five years with 5 million in the
/// first and 0.5 million in each later one. All in millions; margin 30 %, rate 10 %, calculated by hand below. Money
/// goes
/// out on the first day of a year and is discounted from there, it comes in by the last day.
class DevelopingAnAccountTests {

    private static final Development ONCE = development("10", 1, "5", "0", "0.3", "0.1");
    private static final Development EACH_YEAR = development("10", 5, "5", "0.5", "0.3", "0.1");

    /// 10 × 30 % = 3 comes in against 5: 2 are missing, and nothing follows.
    @Test
    void neverPaysBackWhenItBuysOnce() {
        assertThat(ONCE.contribution()).isEqualByComparingTo("3");
        assertThat(ONCE.payback()).isEmpty();
    }

    /// 3 / 1.1 − 5 = 2.727273 − 5.
    @Test
    void isWorthLessThanNothingWhenItBuysOnce() {
        assertThat(ONCE.presentValue()).isCloseTo(new BigDecimal("-2.272727"), within(millionth()));
    }

    /// Two years: 3 × (1 / 1.1 + 1 / 1.21) − 5 = 3 × 1.735537 − 5 = 0.206612, the first that is not negative.
    @Test
    void wouldHaveToBuyTwiceWhatItBuysOnce() {
        assertThat(ONCE.presentValue(2)).isCloseTo(new BigDecimal("0.206612"), within(millionth()));
        assertThat(ONCE.breakEven()).hasValue(2);
    }

    /// First year: 5 out, 3 in, 2 owed. Second: 0.5 more out, 2.5 owed, 3 come in: paid back after 2.5 / 3 = 0.8333 of
    /// it.
    @Test
    void paysBackInTheSecondYearWhenItBuysEachYear() {
        assertThat(EACH_YEAR.payback()).hasValue(new BigDecimal("1.8333"));
    }

    /// In: 3 × (0.909091 + 0.826446 + 0.751315 + 0.683013 + 0.620921) = 3 × 3.790787 = 11.372360.
    /// Out: 5 + 0.5 × (0.909091 + 0.826446 + 0.751315 + 0.683013) = 5 + 0.5 × 3.169865 = 6.584933.
    @Test
    void isWorthNearlyFiveMillionWhenItBuysEachYear() {
        assertThat(EACH_YEAR.presentValue()).isCloseTo(new BigDecimal("4.787428"), within(millionth()));
    }

    /// Two years: 3 × 1.735537 − 5 − 0.5 × 0.909091 = −0.247934. Three: 3 × 2.486852 − 5 − 0.5 × 1.735537 = 1.592787.
    @Test
    void mustStayThreeYears() {
        assertThat(EACH_YEAR.presentValue(2)).isCloseTo(new BigDecimal("-0.247934"), within(millionth()));
        assertThat(EACH_YEAR.presentValue(3)).isCloseTo(new BigDecimal("1.592787"), within(millionth()));
        assertThat(EACH_YEAR.breakEven()).hasValue(3);
    }

    /// The plain sums of the example: 10 − 5 = 5 against 5 × 10 − 5 − 4 × 0.5 = 43; both have their 5 back after half
    /// of
    /// the first year.
    @Test
    void bringsTheDifferenceOfRevenueAndCostWithoutMarginAndDiscount() {
        Development once = development("10", 1, "5", "0", "1", "0");
        Development eachYear = development("10", 5, "5", "0.5", "1", "0");

        assertThat(List.of(once.presentValue(), eachYear.presentValue()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("5"), new BigDecimal("43"));
        assertThat(once.payback()).hasValue(new BigDecimal("0.5000"));
        assertThat(eachYear.payback()).hasValue(new BigDecimal("0.5000"));
    }

    @Test
    void isNotDevelopedForItsOwnSakeWhenKeepingItCostsMoreThanItBrings() {
        Development never = development("10", 5, "5", "4", "0.3", "0.1");

        assertThat(never.payback()).isEmpty();
        assertThat(never.breakEven()).isEmpty();
    }

    @Test
    void hasNothingToPayBackWhenItCostsNothing() {
        assertThat(development("10", 3, "0", "0", "0.3", "0.1").payback()).hasValue(BigDecimal.ZERO);
    }

    private static BigDecimal millionth() {
        return new BigDecimal("0.000001");
    }

    private static Development development(
            String revenue, int years, String firstCost, String laterCost, String margin, String rate) {
        return new Development(
                new BigDecimal(revenue),
                years,
                new BigDecimal(firstCost),
                new BigDecimal(laterCost),
                new BigDecimal(margin),
                new BigDecimal(rate));
    }
}
