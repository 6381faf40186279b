package pareto.nomination;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.insight.Performance;

/// The answers nobody needs to enter: from what the account has brought, and from what developing it costs.
final class Computed {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

    private Computed() {}

    /// @param performance null when the account has brought nothing yet
    /// @param development null while nobody has said what developing it costs
    static Map<Criterion, Answer> answers(
            Scorecard scorecard, @Nullable Performance performance, @Nullable Development development) {
        Map<Criterion, Answer> answers = new EnumMap<>(Criterion.class);
        if (performance != null) {
            LocalDate asOf = performance.asOf();
            years(performance).ifPresent(years -> put(answers, scorecard, Criterion.YEARS, years, asOf));
            put(answers, scorecard, Criterion.REGULARITY, regularity(whole(performance)), asOf);
            predictability(whole(performance))
                    .ifPresent(value -> put(answers, scorecard, Criterion.PREDICTABILITY, value, asOf));
        }
        if (development != null) {
            development
                    .payback()
                    .ifPresentOrElse(
                            years -> put(answers, scorecard, Criterion.PAYBACK, years, null),
                            () -> answers.put(Criterion.PAYBACK, new Answer(Criterion.PAYBACK, 0, "", null, null, "")));
        }
        return answers;
    }

    /// Years from the first order to the as-of day.
    static Optional<BigDecimal> years(Performance performance) {
        return Optional.ofNullable(performance.since())
                .map(since -> BigDecimal.valueOf(ChronoUnit.DAYS.between(since, performance.asOf()))
                        .divide(DAYS_OF_A_YEAR, 2, RoundingMode.HALF_UP));
    }

    /// The months that are over, so that one just begun counts for nothing.
    static List<BigDecimal> whole(Performance performance) {
        List<BigDecimal> months = performance.months();
        LocalDate asOf = performance.asOf();
        boolean over = asOf.getDayOfMonth() == asOf.lengthOfMonth();
        return over || months.isEmpty() ? months : months.subList(0, months.size() - 1);
    }

    /// Part of the months in which it bought.
    static BigDecimal regularity(List<BigDecimal> months) {
        long bought = months.stream().filter(month -> month.signum() > 0).count();
        return months.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(bought).divide(BigDecimal.valueOf(months.size()), 4, RoundingMode.HALF_UP);
    }

    /// One less the coefficient of variation of its quarters, not below 0; empty where they come to nothing.
    static Optional<BigDecimal> predictability(List<BigDecimal> months) {
        List<BigDecimal> quarters = new ArrayList<>();
        int first = months.size() % MONTHS_OF_A_QUARTER;
        for (int at = first; at < months.size(); at += MONTHS_OF_A_QUARTER) {
            quarters.add(sum(months.subList(at, at + MONTHS_OF_A_QUARTER)));
        }
        BigDecimal total = sum(quarters);
        if (total.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal count = BigDecimal.valueOf(quarters.size());
        BigDecimal mean = total.divide(count, MathContext.DECIMAL64);
        BigDecimal variance = sum(quarters.stream()
                        .map(quarter -> quarter.subtract(mean).pow(2))
                        .toList())
                .divide(count, MathContext.DECIMAL64);
        BigDecimal variation = variance.sqrt(MathContext.DECIMAL64).divide(mean, 4, RoundingMode.HALF_UP);
        return Optional.of(BigDecimal.ONE.subtract(variation).max(BigDecimal.ZERO));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void put(
            Map<Criterion, Answer> answers,
            Scorecard scorecard,
            Criterion criterion,
            BigDecimal figure,
            @Nullable LocalDate asOf) {
        int grade = criterion.grade(figure, scorecard.steps(criterion));
        answers.put(criterion, Answer.computed(criterion, grade, figure, asOf));
    }
}
