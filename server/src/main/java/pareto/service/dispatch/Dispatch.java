package pareto.service.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a request was sent out (派单).
///
/// @param important whether the account was of class IMPORTANT then
/// @param team id of its virtual team; null where that is gone
record Dispatch(
        PlaybookVersion version,
        boolean important,
        @Nullable UUID team,
        String by,
        Instant at) {

    Playbook playbook() {
        return version.steps().forAccount(important);
    }
}
