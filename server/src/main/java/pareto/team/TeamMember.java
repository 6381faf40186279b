package pareto.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// One of ours at an account.
///
/// @param name of the person
/// @param from first day in the role
/// @param to first day no longer in it; null while nobody has ended it
/// @param place where a resident sits; empty for others
record TeamMember(
        UUID id,
        AccountId account,
        IdentityId person,
        String name,
        TeamRole role,
        LocalDate from,
        @Nullable LocalDate to,
        String place) {}
