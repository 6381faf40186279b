package pareto.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A calendar as it is known now.
///
/// @param restsOn the layer below
/// @param version how often it has changed
record StoredCalendar(
        UUID id,
        String name,
        Kind kind,
        ZoneId zone,
        @Nullable UUID restsOn,
        @Nullable String restsOnName,
        int version,
        @Nullable Instant changedAt) {

    String address() {
        return "/calendars/" + id;
    }
}
