package pareto.values;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.values.StopwatchEvent.HandedOver;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Reopened;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Started;
import pareto.values.StopwatchEvent.Stopped;
import pareto.values.StopwatchEvent.TermsChanged;

/// What a stopwatch shows, by going through its time step by step and asking for each whether it counts.
/// Knows nothing of sums, of calendars but whether they are open, and of days but the slots of a week.
final class WalkedRecord {

    /// All moments drawn are multiples of so many seconds.
    static final int STEP = 20;

    private static final long HORIZON = 40L * Slot.DAY;

    final Map<String, Long> byOwner = new HashMap<>();
    long paused;
    Optional<Instant> due = Optional.empty();
    Optional<Instant> missed = Optional.empty();

    private final List<StopwatchEvent<String>> events;
    private final Map<BusinessCalendar, Week> weeks;
    private final Instant now;
    private final Terms last;
    private final Instant since;
    private final Instant start;

    /// @param now events behind it are not known
    WalkedRecord(List<StopwatchEvent<String>> all, Instant now, Map<BusinessCalendar, Week> weeks) {
        this.events = all.stream().filter(event -> !event.at().isAfter(now)).toList();
        this.weeks = weeks;
        this.now = now;
        this.start = events.getFirst().at();
        var terms = ((Started<String>) events.getFirst()).terms();
        var from = start;
        for (var event : events) {
            if (event instanceof TermsChanged<String> change) {
                terms = change.terms();
                from = change.since();
            }
        }
        this.last = terms;
        this.since = from;
        walk();
    }

    private record Step(String owner, boolean running, boolean pausing, Terms terms) {

        boolean counts(Instant at) {
            return running && terms.calendar().isOpen(at);
        }
    }

    private Step step(Instant at) {
        var owner = "";
        boolean running = true;
        boolean pausing = false;
        var terms = ((Started<String>) events.getFirst()).terms();
        for (var event : events) {
            boolean begun = !event.at().isAfter(at);
            if (event instanceof TermsChanged<String> change && !change.since().isAfter(at)) {
                terms = change.terms();
            }
            if (!begun) {
                continue;
            }
            switch (event) {
                case Started<String> first -> owner = first.owner();
                case HandedOver<String> hand -> owner = hand.owner();
                case Paused<String> _ -> pausing = true;
                case Resumed<String> _ -> pausing = false;
                case Stopped<String> _ -> running = false;
                case Reopened<String> _ -> {
                    running = true;
                    pausing = false;
                }
                case TermsChanged<String> _ -> {}
            }
        }
        return new Step(owner, running && !pausing, running && pausing, terms);
    }

    private void walk() {
        var wanted = wanted();
        boolean atOnce = last.conventions().zero() == Conventions.ZeroDuration.AT_ONCE;
        if (wanted.isEmpty()) {
            long limit = last.limit() instanceof TimeLimit.Days(var days)
                    ? days * 86_400L
                    : ((TimeLimit.Working) last.limit()).seconds();
            boolean opening = limit == 0 || last.conventions().slotEnd() == Conventions.SlotEnd.NEXT_OPENING;
            due = limit == 0 && atOnce ? Optional.of(start) : usedUp(start, limit, opening);
        } else {
            long limit = 0;
            for (var at = since; at.isBefore(wanted.get()); at = at.plusSeconds(STEP)) {
                limit += last.calendar().isOpen(at) ? STEP : 0;
            }
            due = limit == 0 && atOnce
                    ? Optional.of(since)
                    : usedUp(since, limit, last.calendar().isOpen(wanted.get()));
        }
        for (var at = start; at.isBefore(now); at = at.plusSeconds(STEP)) {
            var step = step(at);
            if (step.counts(at)) {
                byOwner.merge(step.owner, (long) STEP, Long::sum);
            } else if (step.pausing && step.terms.calendar().isOpen(at)) {
                paused += STEP;
            }
            if (step.running && due.isPresent() && !at.isBefore(due.get())) {
                missed = due;
            }
        }
    }

    /// Where the time is used up; as an opening, the moment at which time counts again or at which it
    /// would, had it not been stopped on that very second. Behind now all goes on as it is.
    private Optional<Instant> usedUp(Instant from, long limit, boolean opening) {
        long left = limit;
        @Nullable Step before = null;
        for (var at = from; at.isBefore(now.plusSeconds(HORIZON)); at = at.plusSeconds(STEP)) {
            boolean known = at.isBefore(now);
            var step = step(at);
            boolean reached =
                    before != null && before.running && before.terms.calendar().isOpen(at);
            if (left == 0 && (opening ? reached || step.counts(at) : before != null)) {
                return Optional.of(at);
            }
            if (!known && !step.running) {
                return Optional.empty();
            }
            left -= step.counts(at) ? STEP : 0;
            before = step;
        }
        return Optional.empty();
    }

    /// The moment that working days name, from the slots of the week alone.
    private Optional<Instant> wanted() {
        boolean days = last.limit() instanceof TimeLimit.Days
                && last.conventions().day() == Conventions.DayMeaning.WORKING_DAY;
        if (!days && !(last.limit() instanceof TimeLimit.SameDay)) {
            return Optional.empty();
        }
        var open = since;
        if (last.limit() instanceof TimeLimit.Days(var count)
                && count == 0
                && last.conventions().zero() == Conventions.ZeroDuration.AT_ONCE) {
            return Optional.of(since);
        }
        while (!last.calendar().isOpen(open)) {
            open = open.plusSeconds(STEP);
        }
        if (last.limit() instanceof TimeLimit.Days(var count) && count == 0) {
            return Optional.of(open);
        }
        var shown = LocalDateTime.ofInstant(open, last.calendar().zone());
        var day = shown.toLocalDate();
        int second = shown.toLocalTime().toSecondOfDay();
        if (slots(day.getDayOfWeek()).stream().noneMatch(slot -> slot.from() <= second && second < slot.to())) {
            day = day.minusDays(1);
        }
        if (last.limit() instanceof TimeLimit.SameDay) {
            return Optional.of(moment(day.atStartOfDay()
                    .plusSeconds(slots(day.getDayOfWeek()).getLast().to())));
        }
        long since = Duration.between(day.atStartOfDay(), shown).toSeconds();
        for (int left = ((TimeLimit.Days) last.limit()).days(); left > 0; ) {
            day = day.plusDays(1);
            left -= slots(day.getDayOfWeek()).isEmpty() ? 0 : 1;
        }
        var slots = slots(day.getDayOfWeek());
        long kept = slots.getFirst().from();
        for (var slot : slots) {
            kept = slot.from() <= since ? Math.min(since, slot.to()) : kept;
        }
        return Optional.of(moment(day.atStartOfDay().plusSeconds(kept)));
    }

    private List<Slot> slots(DayOfWeek day) {
        return Objects.requireNonNull(weeks.get(last.calendar())).on(day);
    }

    private Instant moment(LocalDateTime shown) {
        var change = last.calendar().zone().getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant()
                : shown.atZone(last.calendar().zone()).toInstant();
    }
}
