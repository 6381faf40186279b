package pareto.people;

import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.access.Role;

/// One of our people as colleagues know them.
///
/// @param title what they are called at work; empty when nobody has said
/// @param department its name; empty without one
/// @param city where they work; empty when nobody has said
/// @param superior who stands directly above them
/// @param left whether their access has ended
public record StaffMember(
        IdentityId id,
        String name,
        Role role,
        String title,
        String department,
        String city,
        @Nullable IdentityId superior,
        boolean left) {}
