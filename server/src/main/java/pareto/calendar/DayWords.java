package pareto.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pareto.shell.Refusal;
import pareto.values.DayChange;
import pareto.values.Slot;

/// Hours and changes of days as texts: `09:00-12:00 13:00-18:00`, `closed`, `like 1`, `added 10:00-14:00`.
final class DayWords {

    private DayWords() {}

    /// @throws Refusal when they are no hours, or overlap
    static List<Slot> hours(String text) {
        try {
            var slots = Arrays.stream(text.strip().split("[\\s,;，；、]+"))
                    .filter(word -> !word.isEmpty())
                    .map(Slot::parse)
                    .toList();
            return new DayChange.Hours(slots).slots();
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.badInput("calendar.hours.wrong", text.strip());
        }
    }

    static String write(List<Slot> slots) {
        return slots.stream().map(Slot::toString).collect(Collectors.joining(" "));
    }

    static String write(DayChange change) {
        return switch (change) {
            case DayChange.Closed() -> "closed";
            case DayChange.Like(var weekday) -> "like " + weekday.getValue();
            case DayChange.Hours(var slots) -> "hours " + write(slots);
            case DayChange.Added(var slots) -> "added " + write(slots);
            case DayChange.Removed(var slots) -> "removed " + write(slots);
        };
    }

    /// @throws Refusal when it is no such text, or lacks the hours it needs
    static DayChange read(String text) {
        var words = text.strip().split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "closed" -> new DayChange.Closed();
            case "like" -> new DayChange.Like(weekday(rest));
            case "hours" -> new DayChange.Hours(some(rest));
            case "added" -> new DayChange.Added(some(rest));
            case "removed" -> new DayChange.Removed(some(rest));
            default -> throw Refusal.badInput("calendar.day.does.wrong");
        };
    }

    private static List<Slot> some(String text) {
        var slots = hours(text);
        if (slots.isEmpty()) {
            throw Refusal.badInput("calendar.hours.missing");
        }
        return slots;
    }

    private static DayOfWeek weekday(String text) {
        if (!text.matches("[1-7]")) {
            throw Refusal.badInput("calendar.day.does.wrong");
        }
        return DayOfWeek.of(Integer.parseInt(text));
    }
}
