package pareto.account.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One use of a person's data, and what it rests on.
///
/// @param from first day
/// @param to first day no longer
/// @param withdrawn when the person took it back; null while they have not
record Consent(
        UUID id,
        Purpose purpose,
        Ground ground,
        String source,
        LocalDate from,
        LocalDate to,
        @Nullable Instant withdrawn) {

    boolean holds(LocalDate day) {
        return withdrawn == null && !from.isAfter(day) && to.isAfter(day);
    }
}
