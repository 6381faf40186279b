package pareto.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Whoever acts just now.
///
/// @param role null for contacts, agents and system jobs
public record Actor(IdentityId id, String name, @Nullable Role role) implements Serializable {

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
