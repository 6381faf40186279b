package pareto.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A member of staff as the staff page shows them.
///
/// @param since        when they were added
/// @param ended        when their access ended; null while it lasts
/// @param password     whether they have chosen a password yet
/// @param secondFactor whether their authenticator app is set up
public record Person(
        IdentityId id,
        String login,
        String name,
        Role role,
        Instant since,
        @Nullable Instant ended,
        boolean password,
        boolean secondFactor) {}
