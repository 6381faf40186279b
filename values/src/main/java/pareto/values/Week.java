package pareto.values;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The hours of an ordinary week. Days that are not named have none.
///
/// @throws IllegalArgumentException when hours of one day overlap
public record Week(Map<DayOfWeek, List<Slot>> slots) {

    public static final Week NEVER = new Week(Map.of());

    public Week {
        var ordered = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        slots.forEach((day, hours) -> ordered.put(day, Slot.inOrder(hours)));
        slots = Map.copyOf(ordered);
    }

    /// The same hours from Monday to Friday.
    public static Week mondayToFriday(Slot... hours) {
        return from(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, hours);
    }

    /// The same hours on all seven days.
    public static Week everyDay(Slot... hours) {
        return from(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, hours);
    }

    private static Week from(DayOfWeek first, DayOfWeek last, Slot... hours) {
        var slots = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(first) >= 0 && day.compareTo(last) <= 0) {
                slots.put(day, List.of(hours));
            }
        }
        return new Week(slots);
    }

    /// Ascending; none on a day without work.
    public List<Slot> on(DayOfWeek day) {
        return slots.getOrDefault(day, List.of());
    }
}
