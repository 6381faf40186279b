package pareto.nomination;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one criterion says about an account.
///
/// @param grade from 0 to 4
/// @param evidence what a person rests the grade on; empty where it is computed
/// @param figure what the grade was computed from; null where a person has entered it
/// @param asOf the day the figure is of; null where it is of no day
/// @param by who entered it; empty where it is computed
record Answer(
        Criterion criterion,
        int grade,
        String evidence,
        @Nullable BigDecimal figure,
        @Nullable LocalDate asOf,
        String by) {

    static Answer computed(Criterion criterion, int grade, BigDecimal figure, @Nullable LocalDate asOf) {
        return new Answer(criterion, grade, "", figure, asOf, "");
    }
}
