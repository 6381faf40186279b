package pareto.service.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;

/// Where something is done for a request.
///
/// @param origin id of the account or of its place that was chosen
/// @param place the account it belongs to; null where it is gone
/// @param name of that account; null for whoever may not see it
/// @param address in the city; empty where nobody has said
/// @param addedAt when its tasks were sent out
record Site(
        UUID id,
        UUID origin,
        @Nullable AccountId place,
        @Nullable String name,
        String city,
        String address,
        Instant addedAt) {

    /// Whether that is chosen already, also where it had no place of its own then, or has none now.
    boolean is(Chosen other) {
        boolean same = other.place().equals(place);
        return origin.equals(other.origin())
                || same
                        && (origin.equals(other.place().id())
                                || other.origin().equals(other.place().id()));
    }

    /// What tells it apart in its city: the account, and the address where there is one.
    String called() {
        String known = name == null ? "" : name;
        return address.isEmpty() || known.isEmpty() ? known + address : known + " · " + address;
    }
}
