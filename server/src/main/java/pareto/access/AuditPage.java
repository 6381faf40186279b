package pareto.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page of the audit, latest first.
///
/// @param kinds every kind of change there is, to choose from
/// @param next  where the following page begins; null on the last one
record AuditPage(
        AuditFilter filter,
        List<Entry> entries,
        List<String> kinds,
        @Nullable UUID next,
        LocalDate today) {

    /// @param hidden whether the detail is kept back, since the account is confidential
    record Entry(UUID id, Instant at, String actor, String what, String subject, String detail, boolean hidden) {}

    /// What to show.
    ///
    /// @param what   kind of change, empty for all
    /// @param who    part of the actor's name or login, empty for all
    /// @param before id of the entry the page ends above
    record AuditFilter(String what, String who, @Nullable UUID before) {}
}
