package pareto.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Id of whoever can act.
public record IdentityId(UUID id) implements Serializable {

    /// A new id, ordered by time.
    public static IdentityId next() {
        return new IdentityId(UuidCreator.getTimeOrderedEpoch());
    }

    /// The id of a named system job, the same in every installation.
    static IdentityId ofSystem(String name) {
        return new IdentityId(UUID.nameUUIDFromBytes(("pareto:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
