package pareto.service.stopwatch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.values.BusinessCalendar;
import pareto.values.Reading;
import pareto.values.Stopwatch;

/// Reads records with the calendars they name. What is stopped counts by what was known when that was written down, so
/// that it never changes afterwards; what goes on counts by what is known now.
@Component
class Counting {

    private final Calendars calendars;
    private final BusinessCalendar always;
    private final Shares shares;
    private final Clock clock;

    Counting(Calendars calendars, Shares shares, Clock clock) {
        this.calendars = calendars;
        this.shares = shares;
        this.clock = clock;
        this.always = BusinessCalendar.always(clock.getZone());
    }

    /// Many readings that look up each calendar once, and once what is told.
    Sitting sitting() {
        return this.new Sitting(clock.instant());
    }

    final class Sitting {

        private record Asked(CalendarId calendar, Instant known) {}

        private final Map<Asked, BusinessCalendar> found = new HashMap<>();
        private @Nullable Map<Purpose, List<Integer>> told;
        private final Instant now;

        private Sitting(Instant now) {
            this.now = now;
        }

        /// @param lines in order, the first one not after the moment
        /// @throws IllegalArgumentException in one sentence when the record could not have happened
        Reading<Holder> read(List<Line> lines, Instant at) {
            Line last = lines.getLast();
            Instant known = last.kind() == Line.Kind.STOPPED ? last.recorded() : now;
            return new Stopwatch<>(lines.stream()
                            .map(line -> line.event(this::calendar, known))
                            .toList())
                    .at(at);
        }

        /// Of which shares of the time of such stopwatches somebody is told, ascending.
        List<Integer> shares(Purpose purpose) {
            if (told == null) {
                told = shares.now();
            }
            return told.getOrDefault(purpose, List.of());
        }

        private BusinessCalendar calendar(@Nullable CalendarId id, Instant known) {
            return id == null
                    ? always
                    : found.computeIfAbsent(
                            new Asked(id, known), asked -> calendars.asOf(asked.calendar(), asked.known()));
        }
    }
}
