package pareto.values;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The changes of one layer, found by day.
final class LayerDays {

    private final Map<LocalDate, List<DayChange>> dated = new HashMap<>();
    private final Map<MonthDay, List<DayChange>> yearly = new HashMap<>();

    LayerDays(CalendarLayer layer) {
        layer.dated()
                .forEach(each -> dated.computeIfAbsent(each.day(), _ -> new ArrayList<>())
                        .add(each.change()));
        layer.yearly()
                .forEach(each -> yearly.computeIfAbsent(each.day(), _ -> new ArrayList<>())
                        .add(each.change()));
    }

    /// A slot is at most a day long, so what was taken away the day before or after can reach into the day's
    /// hours.
    List<Span> change(LocalDate day, List<Span> open, Week week) {
        var changes = on(day);
        var changed = added(day, set(day, open, week, changes), changes);
        for (int beside = -1; beside <= 1; beside++) {
            var other = day.plusDays(beside);
            for (var change : beside == 0 ? changes : on(other)) {
                if (change instanceof DayChange.Removed(var slots)) {
                    for (var cut : spans(other, slots)) {
                        changed = Span.without(changed, cut);
                    }
                }
            }
        }
        return changed;
    }

    private static List<Span> set(LocalDate day, List<Span> open, Week week, List<DayChange> changes) {
        var set = open;
        for (var change : changes) {
            set = switch (change) {
                case DayChange.Closed() -> List.of();
                case DayChange.Like(var weekday) -> spans(day, week.on(weekday));
                case DayChange.Hours(var slots) -> spans(day, slots);
                case DayChange.Added _, DayChange.Removed _ -> set;
            };
        }
        return set;
    }

    private static List<Span> added(LocalDate day, List<Span> open, List<DayChange> changes) {
        var sum = open;
        for (var change : changes) {
            if (change instanceof DayChange.Added(var slots)) {
                sum = Span.union(sum, spans(day, slots));
            }
        }
        return sum;
    }

    private List<DayChange> on(LocalDate day) {
        var once = dated.getOrDefault(day, List.of());
        if (yearly.isEmpty()) {
            return once;
        }
        boolean set = once.stream().anyMatch(DayChange::setsTheDay);
        var all = new ArrayList<DayChange>(once);
        yearly.getOrDefault(MonthDay.from(day), List.of()).stream()
                .filter(change -> !set || !change.setsTheDay())
                .forEach(all::add);
        return all;
    }

    static List<Span> spans(LocalDate day, List<Slot> slots) {
        long midnight = day.toEpochDay() * Slot.DAY;
        return slots.stream()
                .map(slot -> new Span(midnight + slot.from(), midnight + slot.to()))
                .toList();
    }
}
