package pareto.assurance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Owed;

/// One entry of the ledger of compensation.
///
/// @param of what it is about
/// @param judged day by which caps reckon it
/// @param number counts from one for each thing it is about
/// @param amount what it adds to what was booked before; negative where too much had been
/// @param owed in all, with it
/// @param steps how that was reckoned; null where nothing is owed any more
record Entry(
        UUID id,
        About of,
        String unit,
        LocalDate to,
        LocalDate judged,
        int number,
        BigDecimal amount,
        String currency,
        BigDecimal owed,
        @Nullable Steps steps,
        Instant at) {

    /// What entries are about: one promise, one unit, one window.
    record About(UUID term, String key, LocalDate from) {}

    /// @param value what was reached
    record Steps(
            BigDecimal value,
            BigDecimal fee,
            BigDecimal exact,
            BigDecimal rounded,
            BigDecimal cutByMonth,
            BigDecimal cutByYear) {

        static Steps of(Owed owed) {
            return new Steps(
                    owed.miss().value(),
                    owed.miss().fee(),
                    owed.exact(),
                    owed.rounded(),
                    owed.cutByMonth(),
                    owed.cutByYear());
        }
    }
}
