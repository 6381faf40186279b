package pareto.service.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.values.Stretch;

/// Who used up the time of a promise, worked out backwards from its end: the last task that was over by then, before it
/// whatever of those it waited for was over last, and so on to the start. What lies between belongs to whoever answered
/// for the request. A second that did not count is nobody's.
record UsedUp(Instant start, Instant end, Collection<Work> works, List<Turn> owners) {

    /// A stretch of the way back.
    ///
    /// @param work null where nothing was waited for
    private record Held(@Nullable Work work, Instant from, Instant to) {}

    private record Key(@Nullable UUID task, Who who) {}

    /// @param counted ascending, none beyond start and end; cut to whole seconds
    /// @return in the order of time; they add up to the seconds counted
    List<Part> of(List<Stretch> counted) {
        Map<Key, Long> sums = new LinkedHashMap<>();
        for (Held held : way().reversed()) {
            List<Turn> turns = held.work() == null ? owners : held.work().turns();
            UUID task = held.work() == null ? null : held.work().id();
            for (Held turn : cut(held, turns)) {
                long seconds = seconds(counted, turn.from(), turn.to());
                if (seconds > 0) {
                    sums.merge(new Key(task, Turn.at(turns, turn.from())), seconds, Long::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey().task(), sum.getKey().who(), sum.getValue()))
                .toList();
    }

    /// From the end to the start, without gaps.
    private List<Held> way() {
        Map<UUID, Work> byId = new LinkedHashMap<>();
        works.forEach(work -> byId.put(work.id(), work));
        List<Held> way = new ArrayList<>();
        Instant at = end;
        Collection<Work> before = works;
        while (at.isAfter(start)) {
            Work last = last(before, at);
            Instant over = last == null ? start : later(last.to(), start);
            add(way, null, over, at);
            if (last == null) {
                break;
            }
            before = last.after().stream()
                    .filter(byId::containsKey)
                    .map(id -> Objects.requireNonNull(byId.get(id)))
                    .toList();
            Work waitedFor = last(before, over);
            Instant began = waitedFor == null ? last.from() : later(last.from(), waitedFor.to());
            at = later(began, start).isBefore(over) ? later(began, start) : over;
            add(way, last, at, over);
        }
        return way;
    }

    /// What was over last by then; of several the one that had waited longest to be done.
    private static @Nullable Work last(Collection<Work> works, Instant by) {
        return works.stream()
                .filter(work -> !work.to().isAfter(by))
                .max(Comparator.comparing(Work::to)
                        .thenComparing(Work::from, Comparator.reverseOrder())
                        .thenComparing(Work::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static void add(List<Held> way, @Nullable Work work, Instant from, Instant to) {
        if (from.isBefore(to)) {
            way.add(new Held(work, from, to));
        }
    }

    /// Cut where it went from hand to hand.
    private static List<Held> cut(Held held, List<Turn> turns) {
        List<Held> parts = new ArrayList<>();
        Instant from = held.from();
        for (Turn turn : turns) {
            if (turn.since().isAfter(from) && turn.since().isBefore(held.to())) {
                parts.add(new Held(held.work(), from, turn.since()));
                from = turn.since();
            }
        }
        parts.add(new Held(held.work(), from, held.to()));
        return parts;
    }

    /// Moments count to the whole second, so that what is cut adds up.
    private static long seconds(List<Stretch> counted, Instant from, Instant to) {
        long first = whole(from);
        long last = whole(to);
        return counted.stream()
                .mapToLong(stretch ->
                        Math.max(0, Math.min(last, whole(stretch.to())) - Math.max(first, whole(stretch.from()))))
                .sum();
    }

    private static long whole(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
