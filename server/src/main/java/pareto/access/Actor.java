package pareto.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Whoever acts just now.
///
/// @param role null for contacts, agents and system jobs
/// @param system whether it is a named system job, which may everything
public record Actor(IdentityId id, String name, @Nullable Role role, boolean system) implements Serializable {

    public boolean may(Right right) {
        return system || (role != null && role.may(right));
    }

    /// Whether the actor is staff in one of these roles.
    public boolean is(Role... roles) {
        for (Role each : roles) {
            if (each == role) {
                return true;
            }
        }
        return false;
    }
}
