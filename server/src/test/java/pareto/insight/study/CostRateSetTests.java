package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.analysis.portfolio.Effort;
import pareto.values.Period;

/// A window of 365 days from 1 April 2025; from 1 January 2026, its 276th day, other rates hold.
class CostRateSetTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Period WINDOW = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1));

    /// Three orders of seven lines before, two of two after; one line given back.
    private static final List<Effort> EFFORTS = List.of(effort(0, 3, 7, 0, "1000"), effort(1, 2, 2, 1, "300"));

    @Test
    void countsEachOrderAtTheRateOfItsDay() {
        CostRateSet rates = set(rate(CostBasis.ORDER, "10", "2024-01-01"), rate(CostBasis.ORDER, "20", "2026-01-01"));

        assertThat(rates.cuts()).containsExactly(NEW_YEAR);
        assertThat(rates.of(EFFORTS, null)).containsOnlyKeys(CostBasis.ORDER);
        assertThat(rates.of(EFFORTS, null).get(CostBasis.ORDER)).isEqualByComparingTo("70");
    }

    @Test
    void takesAPercentageOfRevenue() {
        assertThat(set(rate(CostBasis.REVENUE, "1.5", "2025-04-01"))
                        .of(List.of(effort(0, 5, 9, 1, "1300")), null)
                        .get(CostBasis.REVENUE))
                .isEqualByComparingTo("19.5");
    }

    /// 275 days at 365 a year and 90 at 730.
    @Test
    void countsAYearlyRateDayByDay() {
        CostRateSet rates =
                set(rate(CostBasis.ACCOUNT, "365", "2025-04-01"), rate(CostBasis.ACCOUNT, "730", "2026-01-01"));

        assertThat(rates.of(EFFORTS, null).get(CostBasis.ACCOUNT)).isEqualByComparingTo("455");
    }

    @Test
    void doesNotCountSitesThatNobodyEntered() {
        CostRateSet rates = set(rate(CostBasis.SITE, "50", "2025-04-01"));

        assertThat(rates.of(EFFORTS, null)).isEmpty();
        assertThat(rates.of(EFFORTS, 3L).get(CostBasis.SITE)).isEqualByComparingTo("150");
    }

    @Test
    void isNothingAtAllWithoutARateInTheWindow() {
        CostRateSet rates = set(rate(CostBasis.LINE, "3", "2026-04-01"));

        assertThat(rates.of(EFFORTS, 1L)).isEqualTo(Map.of());
        assertThat(rates.since(CostBasis.LINE)).isNull();
    }

    @Test
    void countsFromTheDayOfTheFirstRateOn() {
        CostRateSet rates = set(rate(CostBasis.LINE, "3", "2026-01-01"));

        assertThat(rates.since(CostBasis.LINE)).isEqualTo(NEW_YEAR);
        assertThat(rates.of(EFFORTS, null).get(CostBasis.LINE)).isEqualByComparingTo("6");
    }

    /// Three orders before the first rate: what they cost is not known, hence not zero.
    @Test
    void isNotZeroWhereAllLiesBeforeTheFirstRate() {
        CostRateSet rates = set(rate(CostBasis.ORDER, "10", "2026-01-01"), rate(CostBasis.RETURN, "5", "2026-01-01"));

        assertThat(rates.of(List.of(effort(0, 3, 7, 0, "1000")), null)).containsOnlyKeys(CostBasis.RETURN);
        assertThat(rates.of(List.of(effort(0, 3, 7, 0, "1000")), null).get(CostBasis.RETURN))
                .isEqualByComparingTo("0");
        assertThat(rates.onlyFrom(CostBasis.ORDER)).isEqualTo(NEW_YEAR);
        assertThat(rates.onlyFrom(CostBasis.LINE)).isNull();
    }

    private static CostRateSet set(CostRate... rates) {
        return new CostRateSet(List.of(rates), WINDOW);
    }

    private static CostRate rate(CostBasis basis, String amount, String from) {
        return new CostRate(
                UUID.randomUUID(),
                basis,
                new BigDecimal(amount),
                basis == CostBasis.REVENUE ? null : "CNY",
                LocalDate.parse(from),
                "方砚秋");
    }

    private static Effort effort(int part, long orders, long lines, long returns, String revenue) {
        return new Effort(part, orders, lines, returns, new BigDecimal(revenue), null);
    }
}
