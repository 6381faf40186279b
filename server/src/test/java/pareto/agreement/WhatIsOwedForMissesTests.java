package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pareto.agreement.Compensation.Form;

/// Availability of 99.9 % is promised: below it 10 % of the month's fee are owed, below 99.5 % 25 %, below 99 % 50 %.
/// The
/// contract begins on 15 March 2025 and costs 4,321.50 a month, two lines of it 1,234.55 each.
class WhatIsOwedForMissesTests {

    private static final LocalDate BEGINS = LocalDate.of(2025, 3, 15);
    private static final BigDecimal LINE = new BigDecimal("1234.55");
    private static final Function<YearMonth, BigDecimal> FEES = _ -> new BigDecimal("4321.50");
    private static final List<Band> AVAILABILITY = List.of(
            new Band(new BigDecimal("99.9"), share("10")),
            new Band(new BigDecimal("99.5"), share("25")),
            new Band(new BigDecimal("99"), share("50")));

    /// | value | band | of 1,234.55 |
    /// |---|---|---|
    /// | 99.9 | none: the limit itself is kept | 0 |
    /// | 99.8999 | 10 % | 123.455 → 123.46 |
    /// | 99.5 | 10 % | 123.455 → 123.46 |
    /// | 99.4 | 25 % | 308.6375 → 308.64 |
    /// | 98.2 | 50 % | 617.275 → 617.28 |
    @Test
    void isThatOfTheWorstBandAlone() {
        var availability = available(new Cap.None(), new Cap.None());

        assertThat(owed(availability, "99.9", "99.8999", "99.5", "99.4", "98.2"))
                .containsExactly("0.00", "123.46", "123.46", "308.64", "617.28");
    }

    /// 30 % of 4,321.50 are 1,296.45: of 617.28 + 617.28 + 308.64 = 1,543.20 the third pays 61.89 only.
    @Test
    void isCutByTheCapOfTheMonthAtTheLastMiss() {
        var capped = available(new Cap.Share(new BigDecimal("30")), new Cap.None());

        var owed = capped.of(
                List.of(
                        miss("2025-04-30", "98", "line 1"),
                        miss("2025-04-30", "98.5", "line 2"),
                        miss("2025-04-30", "99.2", "line 1"),
                        miss("2025-05-31", "98", "line 1")),
                BEGINS,
                FEES);

        assertThat(owed)
                .extracting(one -> one.owed().toPlainString())
                .containsExactly("617.28", "617.28", "61.89", "617.28");
        assertThat(owed.get(2).cutByMonth()).isEqualByComparingTo("246.75");
        assertThat(owed.get(2).cutByYear()).isZero();
    }

    /// The first year ends on 14 March 2026; its cap of 1,000 leaves 382.72 for the second miss.
    @Test
    void beginsAnewWithTheYearOfTheContract() {
        var capped = available(new Cap.None(), new Cap.Fixed(new BigDecimal("1000")));

        var owed = capped.of(
                List.of(
                        miss("2026-03-15", "98", "line 1"),
                        miss("2025-03-31", "98", "line 1"),
                        miss("2026-03-14", "98", "line 1")),
                BEGINS,
                FEES);

        assertThat(owed).extracting(one -> one.owed().toPlainString()).containsExactly("617.28", "382.72", "617.28");
        assertThat(owed.get(1).cutByYear()).isEqualByComparingTo("234.56");
    }

    /// What the cap of the year takes away is left to the month: of 700 a month and 800 a year, 617.28 in March leave
    /// 182.72
    /// for April.
    @Test
    void countsAgainstBothCapsWhatIsPaidOnly() {
        var capped = available(new Cap.Fixed(new BigDecimal("700")), new Cap.Fixed(new BigDecimal("800")));

        var owed = capped.of(
                List.of(
                        miss("2025-03-31", "98", "line 1"),
                        miss("2025-04-30", "98", "line 1"),
                        miss("2025-04-30", "98", "line 2")),
                BEGINS,
                FEES);

        assertThat(owed).extracting(one -> one.owed().toPlainString()).containsExactly("617.28", "182.72", "0.00");
        assertThat(owed.get(2).cutByMonth()).isEqualByComparingTo("100.00");
        assertThat(owed.get(2).cutByYear()).isEqualByComparingTo("517.28");
    }

    /// A yearly cap of 5 % of twelve months is 2,592.90.
    @Test
    void isCutByAShareOfTheFeesOfTwelveMonths() {
        var capped = available(new Cap.None(), new Cap.Share(new BigDecimal("5")));
        var misses = List.of("04-30", "05-31", "06-30", "07-31", "08-31").stream()
                .map(day -> miss("2025-" + day, "98", "line 1"))
                .toList();

        assertThat(capped.of(misses, BEGINS, FEES))
                .extracting(one -> one.owed().toPlainString())
                .containsExactly("617.28", "617.28", "617.28", "617.28", "123.78");
    }

    /// Restoration within 4 hours: 200 for each hour begun beyond, and from 8 hours on 500 for each two hours begun.
    ///
    /// | hours | |
    /// |---|---|
    /// | 4 | 0 |
    /// | 4.01 | 200 |
    /// | 5 | 200 |
    /// | 6.5 | 3 × 200 |
    /// | 8 | 4 × 200 |
    /// | 8.5 | 500 |
    /// | 12.5 | 3 × 500 |
    @Test
    void growsWithEveryHourBegun() {
        var restoration = new Compensation(
                false,
                List.of(
                        new Band(new BigDecimal("4"), each("1", "200")),
                        new Band(new BigDecimal("8"), each("2", "500"))),
                new Cap.None(),
                new Cap.None(),
                Rounding.USUAL,
                Form.MONEY);

        assertThat(owed(restoration, "4", "4.01", "5", "6.5", "8", "8.5", "12.5"))
                .containsExactly("0.00", "200.00", "200.00", "600.00", "800.00", "500.00", "1500.00");
    }

    /// 123.455 and 308.6375, to whole units.
    @Test
    void isRoundedOnceAsAgreed() {
        for (var agreed : List.of(
                List.of("0", "DOWN", "123", "308"),
                List.of("0", "UP", "124", "309"),
                List.of("2", "HALF_EVEN", "123.46", "308.64"),
                List.of("2", "DOWN", "123.45", "308.63"),
                List.of("1", "HALF_UP", "123.5", "308.6"))) {
            var rounding = new Rounding(Integer.parseInt(agreed.get(0)), RoundingMode.valueOf(agreed.get(1)));
            var availability =
                    new Compensation(true, AVAILABILITY, new Cap.None(), new Cap.None(), rounding, Form.CREDIT_NOTE);

            assertThat(owed(availability, "99.8", "99.4"))
                    .as(agreed.toString())
                    .containsExactly(agreed.get(2), agreed.get(3));
        }
    }

    @Test
    void refusesBandsOutOfOrderAndMissesBeforeTheContract() {
        var reversed = AVAILABILITY.reversed();
        assertThatThrownBy(() ->
                        new Compensation(true, reversed, new Cap.None(), new Cap.None(), Rounding.USUAL, Form.MONEY))
                .hasMessage("Band 99.5 is not worse than band 99 before it; put them in order.");
        var early = List.of(miss("2025-03-14", "98", "line 1"));
        assertThatThrownBy(() -> available(new Cap.None(), new Cap.None()).of(early, BEGINS, FEES))
                .hasMessage("A miss of 2025-03-14 lies before the contract, which begins on 2025-03-15.");
    }

    private static Compensation available(Cap monthly, Cap yearly) {
        return new Compensation(true, AVAILABILITY, monthly, yearly, Rounding.USUAL, Form.CREDIT_NOTE);
    }

    private static List<String> owed(Compensation compensation, String... values) {
        return List.of(values).stream()
                .map(value -> compensation
                        .of(List.of(miss("2025-04-30", value, "line 1")), BEGINS, FEES)
                        .getFirst()
                        .owed()
                        .toPlainString())
                .toList();
    }

    private static Miss miss(String on, String value, String subject) {
        return new Miss(subject, LocalDate.parse(on), new BigDecimal(value), LINE);
    }

    private static Amount share(String percent) {
        return new Amount.Share(new BigDecimal(percent));
    }

    private static Amount each(String step, String money) {
        return new Amount.ForEach(new BigDecimal(step), new Amount.Fixed(new BigDecimal(money)));
    }
}
