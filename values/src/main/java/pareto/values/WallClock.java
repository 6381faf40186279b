package pareto.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/// The clock on the wall of a zone. A moment lies within hours when this clock shows a time within them: an
/// hour that is skipped in spring counts for nothing, one that is shown twice in autumn counts twice.
final class WallClock {

    private static final long FARTHEST = 18 * 3_600;

    private final ZoneRules rules;

    WallClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /// Seconds of the wall clock since 1970-01-01T00:00 at a moment in seconds since the epoch.
    long shows(long moment) {
        return moment + rules.getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
    }

    LocalDate day(long moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(shows(moment), (long) Slot.DAY));
    }

    /// Adds the stretches of time in which the clock shows what lies in the span.
    void moments(Span shown, List<Span> into) {
        var cursor = Instant.ofEpochSecond(shown.from() - FARTHEST);
        int offset = rules.getOffset(cursor).getTotalSeconds();
        long since = cursor.getEpochSecond();
        while (true) {
            var change = rules.nextTransition(cursor);
            long until = change == null ? Long.MAX_VALUE : change.toEpochSecond();
            long from = Math.max(since, shown.from() - offset);
            long to = Math.min(until, shown.to() - offset);
            if (from < to) {
                into.add(new Span(from, to));
            }
            if (change == null || until > shown.to() + FARTHEST) {
                return;
            }
            since = until;
            offset = change.getOffsetAfter().getTotalSeconds();
            cursor = change.getInstant();
        }
    }

    /// The first moment at which the clock shows this or has skipped it.
    long firstShowing(long shown) {
        var local = LocalDateTime.ofEpochSecond(shown, 0, ZoneOffset.UTC);
        var change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.toEpochSecond();
        }
        return shown - rules.getValidOffsets(local).getFirst().getTotalSeconds();
    }
}
