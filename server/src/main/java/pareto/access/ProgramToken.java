package pareto.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token as those who keep it see it.
///
/// @param prefix how it begins
/// @param name of the person it acts as
/// @param role of that person when it was made
/// @param madeBy name of whoever made it
/// @param used the last time, to the minute; null while it never was
/// @param revoked null while it was not
record ProgramToken(
        UUID id,
        String prefix,
        String purpose,
        IdentityId identity,
        String name,
        Role role,
        Set<Scope> scopes,
        String madeBy,
        Instant made,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    boolean ended(Instant now) {
        return revoked != null || !expires.isAfter(now);
    }
}
