package pareto.shell.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// When nothing is sent at once: the hours of the company by the weekday on which they begin, and those a person has
/// chosen beside them for every day, so that nobody has fewer than the company.
///
/// @param zone whose wall clock they go by
record Quiet(Map<DayOfWeek, Hours> company, Map<IdentityId, Hours> own, ZoneId zone) {

    /// From one time until another, on the next day where that is not later; both at the same time are a whole day.
    record Hours(LocalTime from, LocalTime until) {

        private @Nullable Instant endAround(Instant at, LocalDate begun, ZoneId zone) {
            Instant first = begun.atTime(from).atZone(zone).toInstant();
            LocalDate last = until.isAfter(from) ? begun : begun.plusDays(1);
            Instant end = last.atTime(until).atZone(zone).toInstant();
            return first.isAfter(at) || !at.isBefore(end) ? null : end;
        }
    }

    /// Where hours follow each other without a gap somebody is told after so long all the same.
    private static final Duration LONGEST = Duration.ofDays(7);

    /// This moment, or where it lies in quiet hours of somebody the one at which those end.
    Instant over(IdentityId person, Instant at) {
        Instant last = at.plus(LONGEST);
        Instant moment = at;
        while (moment.isBefore(last)) {
            Instant end = end(person, moment);
            if (end.equals(moment)) {
                return moment;
            }
            moment = end;
        }
        return last;
    }

    private Instant end(IdentityId person, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> Stream.of(company.get(day.getDayOfWeek()), own.get(person))
                        .filter(Objects::nonNull)
                        .map(hours -> hours.endAround(at, day, zone)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(at);
    }
}
