package pareto.service.assessment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// A month as it is assessed.
///
/// @param from its first moment where the company is
/// @param to the first moment after it
/// @param end the moment as of which what is open is looked at: its last one, or now while it lasts
record Month(YearMonth month, Instant from, Instant to, Instant end) {

    /// Days after its end on which people can still say that a figure is not right; then it is closed.
    static final int DAYS_OPEN = 10;

    /// The first ones on which a director may close it: what is opened again within so many days was not right.
    static final int DAYS_AT_LEAST = 7;

    static Month of(YearMonth month, Clock clock) {
        Instant from = first(month, clock.getZone());
        Instant to = first(month.plusMonths(1), clock.getZone());
        Instant now = clock.instant();
        return new Month(month, from, to, now.isBefore(to) ? now : to);
    }

    /// The one somebody typed as `2026-11`, or this one where it is none, or one to come.
    static Month typed(String typed, Clock clock) {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth asked = YearMonth.parse(typed.strip());
            return of(asked.isAfter(now) ? now : asked, clock);
        } catch (DateTimeException none) {
            return of(now, clock);
        }
    }

    /// The one a moment lies in.
    static Month at(Instant moment, Clock clock) {
        return of(YearMonth.from(moment.atZone(clock.getZone())), clock);
    }

    LocalDate day() {
        return month.atDay(1);
    }

    /// Whether so many days have passed since its end.
    boolean over(int days, LocalDate today) {
        return !today.isBefore(month.plusMonths(1).atDay(1).plusDays(days));
    }

    /// As addresses say it.
    String code() {
        return month.toString();
    }

    private static Instant first(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
