package pareto.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// Where someone works and under whom.
///
/// @param department id of the department; null without one
/// @param superior who stands directly above; null for whoever stands at the top
/// @param from its first day
record Post(
        IdentityId who,
        @Nullable UUID department,
        @Nullable IdentityId superior,
        String title,
        String city,
        LocalDate from) {}
