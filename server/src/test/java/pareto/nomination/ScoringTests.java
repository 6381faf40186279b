package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.insight.Performance;
import pareto.nomination.Scorecard.Line;
import pareto.nomination.Scorecard.Score;

/// Calculated by hand.
class ScoringTests {

    private static final Scorecard CARD = new Scorecard(
            UUID.randomUUID(),
            new BigDecimal("0.60"),
            List.of(
                    new Line(Criterion.PRODUCT_FIT, 50, List.of()),
                    new Line(Criterion.POTENTIAL, 20, List.of()),
                    new Line(Criterion.YEARS, 20, steps("1", "2", "3", "5")),
                    new Line(Criterion.PAYBACK, 10, steps("5", "3", "2", "1")),
                    new Line(Criterion.SIZE_MATCH, 0, List.of())));

    /// 50 × 3 + 20 × 2 + 20 × 4 + 10 × 1 = 280 of 400.
    @Test
    void addsWeightTimesGrade() {
        Score score = CARD.score(Map.of(
                Criterion.PRODUCT_FIT, entered(Criterion.PRODUCT_FIT, 3),
                Criterion.POTENTIAL, entered(Criterion.POTENTIAL, 2),
                Criterion.YEARS, entered(Criterion.YEARS, 4),
                Criterion.PAYBACK, entered(Criterion.PAYBACK, 1)));

        assertThat(score.least()).isEqualByComparingTo("0.70");
        assertThat(score.complete()).isTrue();
        assertThat(score.reaches()).isTrue();
    }

    /// Product fit 150 of 400 for certain; what is missing weighs 50, hence at most 350 of 400.
    @Test
    void saysWhatIsMissingAndBetweenWhatTheScoreLies() {
        Score score = CARD.score(Map.of(Criterion.PRODUCT_FIT, entered(Criterion.PRODUCT_FIT, 3)));

        assertThat(score.missing()).containsExactly(Criterion.POTENTIAL, Criterion.YEARS, Criterion.PAYBACK);
        assertThat(score.least()).isEqualByComparingTo("0.375");
        assertThat(score.most()).isEqualByComparingTo("0.875");
        assertThat(score.reaches()).isFalse();
        assertThat(score.cannotReach()).isFalse();
    }

    @Test
    void gradesMoreYearsHigherAndALongerPaybackLower() {
        List<BigDecimal> years = steps("1", "2", "3", "5");
        List<BigDecimal> payback = steps("5", "3", "2", "1");

        assertThat(Criterion.YEARS.grade(new BigDecimal("0.9"), years)).isZero();
        assertThat(Criterion.YEARS.grade(new BigDecimal("3"), years)).isEqualTo(3);
        assertThat(Criterion.PAYBACK.grade(new BigDecimal("1.8"), payback)).isEqualTo(3);
        assertThat(Criterion.PAYBACK.grade(new BigDecimal("6"), payback)).isZero();
        assertThat(Criterion.YEARS.ordered(payback)).isFalse();
        assertThat(Criterion.PAYBACK.ordered(payback)).isTrue();
    }

    /// From 1 April 2021 to 31 March 2026 are 1,825 days of 365.25.
    @Test
    void countsYearsFromTheFirstOrder() {
        assertThat(Computed.years(buying(LocalDate.of(2026, 3, 31), months("1", 24))))
                .hasValue(new BigDecimal("5.00"));
    }

    /// Quarters 3, 9, 3, 9, …: mean 6, every one 3 away, coefficient of variation 0.5.
    @Test
    void isPredictableByHalfWhenEveryOtherQuarterIsThreeTimesTheLast() {
        List<BigDecimal> months = new ArrayList<>();
        for (int quarter = 0; quarter < 8; quarter++) {
            months.addAll(months(quarter % 2 == 0 ? "1" : "3", 3));
        }

        assertThat(Computed.predictability(months)).hasValue(new BigDecimal("0.5000"));
        assertThat(Computed.predictability(months("2", 24))).hasValue(new BigDecimal("1.0000"));
        assertThat(Computed.predictability(months("0", 24))).isEmpty();
    }

    /// 18 of 24 months.
    @Test
    void isRegularByThePartOfMonthsInWhichItBuys() {
        List<BigDecimal> months = new ArrayList<>(months("5", 18));
        months.addAll(months("0", 6));

        assertThat(Computed.regularity(months)).isEqualByComparingTo("0.75");
    }

    @Test
    void leavesOutAMonthThatIsNotOver() {
        assertThat(Computed.whole(buying(LocalDate.of(2026, 3, 30), months("1", 24))))
                .hasSize(23);
        assertThat(Computed.whole(buying(LocalDate.of(2026, 3, 31), months("1", 24))))
                .hasSize(24);
    }

    private static Performance buying(LocalDate asOf, List<BigDecimal> months) {
        return new Performance(
                new Account(new AccountId(UUID.randomUUID()), "S1", "恒岳重工"),
                asOf,
                "CNY",
                BigDecimal.TEN,
                null,
                null,
                LocalDate.of(2021, 4, 1),
                months,
                "CORE",
                false);
    }

    private static Answer entered(Criterion criterion, int grade) {
        return new Answer(criterion, grade, "看过", null, null, "林知夏");
    }

    private static List<BigDecimal> months(String each, int count) {
        return Collections.nCopies(count, new BigDecimal(each));
    }

    private static List<BigDecimal> steps(String... figures) {
        return java.util.Arrays.stream(figures).map(BigDecimal::new).toList();
    }
}
