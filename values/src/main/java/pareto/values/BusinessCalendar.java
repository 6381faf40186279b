package pareto.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Which moments count as working time in a zone, by layers from the general to the special: nation, company,
/// the customer's contract, department. See [CalendarLayer] and [DayChange] for what each may say; the last
/// has the last word.
///
/// Moments count to the whole second, fractions are dropped. Immutable; an answer costs a binary search a
/// year, once the years have been worked out; one by working days looks at each day. Years from 1900 to
/// 2999.
public final class BusinessCalendar {

    private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("3000-01-01T00:00:00Z").getEpochSecond();
    /// What is not due within a hundred years never is.
    private static final long FAR = 100L * 366 * Slot.DAY;

    private final ZoneId zone;
    private final LayeredDays days;
    private final WallClock clock;
    private final ConcurrentMap<Long, Leaf> leaves = new ConcurrentHashMap<>();

    private BusinessCalendar(ZoneId zone, List<CalendarLayer> layers) {
        this.zone = zone;
        this.days = new LayeredDays(layers);
        this.clock = new WallClock(zone);
    }

    /// @param layers the general before the special; without a week among them nothing counts but hours added
    public static BusinessCalendar of(ZoneId zone, List<CalendarLayer> layers) {
        return new BusinessCalendar(zone, List.copyOf(layers));
    }

    public static BusinessCalendar of(ZoneId zone, CalendarLayer... layers) {
        return of(zone, List.of(layers));
    }

    /// Every second counts.
    public static BusinessCalendar always(ZoneId zone) {
        return of(zone, CalendarLayer.of("24/7", Week.everyDay(Slot.ALL_DAY)));
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant moment) {
        long second = second(moment);
        return leaf(second).isOpen(second);
    }

    /// This moment when it counts, else the next that does; none when nothing counts for a hundred years.
    public Optional<Instant> openFrom(Instant moment) {
        return instant(openFrom(second(moment)));
    }

    /// The working time between two moments.
    public WorkingTime between(Instant from, Instant to, Conventions conventions) {
        long seconds = to.isBefore(from) && conventions.reversed() == Conventions.Reversed.NEGATIVE
                ? -seconds(second(to), second(from))
                : seconds(second(from), second(to));
        return new WorkingTime(this, from, to, seconds);
    }

    /// When something is due that may take so long; empty when that never comes, since too little time
    /// counts.
    public Optional<Due> due(Instant start, TimeLimit limit, Conventions conventions) {
        long from = second(start);
        long due = switch (limit) {
            case TimeLimit.Working(var seconds) -> dueAfter(from, seconds, conventions);
            case TimeLimit.Days(var count) ->
                conventions.day() == Conventions.DayMeaning.BUSINESS_HOURS || count == 0
                        ? dueAfter(from, count * (long) Slot.DAY, conventions)
                        : new WorkingDays(days, clock).sameTimeAfter(openFrom(from), count);
            case TimeLimit.SameDay() -> new WorkingDays(days, clock).endOfDay(openFrom(from));
        };
        return instant(due).map(at -> new Due(at, between(start, at, conventions)));
    }

    /// Whether hours begin on this day that the clock does not skip.
    public boolean isWorkday(LocalDate day) {
        return !hoursOf(day).isEmpty();
    }

    /// How many days of the period are workdays.
    public long workdays(Period period) {
        return period.from().datesUntil(period.to()).filter(this::isWorkday).count();
    }

    /// The hours that begin on a day, in time: an hour that the clock skips is missing, one it shows twice
    /// comes twice.
    public List<Stretch> hoursOf(LocalDate day) {
        var spans = new ArrayList<Span>();
        days.beginningOn(day).forEach(shown -> clock.moments(shown, spans));
        return stretches(Span.union(spans, List.of()));
    }

    List<Stretch> open(Instant from, Instant to) {
        var spans = new ArrayList<Span>();
        long first = second(from);
        long last = second(to);
        for (long at = first; at < last; at = leaf(at).begin() + Leaf.LENGTH) {
            leaf(at).collect(at, last, spans);
        }
        return stretches(spans);
    }

    long seconds(long from, long to) {
        if (to <= from) {
            return 0;
        }
        var first = leaf(from);
        var last = leaf(to);
        long sum = last.worked(to) - first.worked(from);
        for (long at = first.begin(); at < last.begin(); at += Leaf.LENGTH) {
            sum += leaf(at).total();
        }
        return sum;
    }

    private long dueAfter(long start, long seconds, Conventions conventions) {
        if (seconds == 0) {
            return conventions.zero() == Conventions.ZeroDuration.AT_ONCE ? start : openFrom(start);
        }
        if (seconds > FAR) {
            return Long.MAX_VALUE;
        }
        long left = seconds + leaf(start).worked(start);
        long begin = leaf(start).begin();
        while (left > leaf(begin).total()) {
            left -= leaf(begin).total();
            begin += Leaf.LENGTH;
            if (begin > start + FAR || begin >= LATEST) {
                return Long.MAX_VALUE;
            }
        }
        long due = leaf(begin).momentOf(left);
        return conventions.slotEnd() == Conventions.SlotEnd.STAYS ? due : openFrom(due);
    }

    private long openFrom(long moment) {
        long at = moment;
        while (at <= moment + FAR && at < LATEST) {
            var leaf = leaf(at);
            long open = leaf.openFrom(at);
            if (open != Long.MAX_VALUE) {
                return open;
            }
            at = leaf.begin() + Leaf.LENGTH;
        }
        return Long.MAX_VALUE;
    }

    private Leaf leaf(long moment) {
        Long number = Math.floorDiv(moment, Leaf.LENGTH);
        var known = leaves.get(number);
        return known != null ? known : leaves.computeIfAbsent(number, each -> Leaf.of(each, days, clock));
    }

    private static List<Stretch> stretches(List<Span> spans) {
        return spans.stream()
                .map(span -> new Stretch(Instant.ofEpochSecond(span.from()), Instant.ofEpochSecond(span.to())))
                .toList();
    }

    private static Optional<Instant> instant(long second) {
        return second == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }

    private static long second(Instant moment) {
        long second = moment.getEpochSecond();
        if (second < EARLIEST || second >= LATEST) {
            throw new IllegalArgumentException(
                    "Working time is counted from 1900 to 2999; " + moment + " lies outside, so check its year.");
        }
        return second;
    }
}
