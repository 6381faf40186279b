package pareto.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of working hours on the wall clock of one day, half-open: `from` belongs to it, `to` does not.
/// One that runs over midnight belongs to the day on which it begins.
///
/// @param from seconds after midnight, at least 0 and below 86,400
/// @param to seconds after the same midnight, at most 24 hours after `from`
/// @throws IllegalArgumentException when it is empty, longer than 24 hours or begins on another day
public record Slot(int from, int to) {

    static final int DAY = 86_400;

    public static final Slot ALL_DAY = new Slot(0, DAY);

    public Slot {
        if (from < 0 || from >= DAY || to <= from || to > from + DAY) {
            throw new IllegalArgumentException("Hours from second " + from + " to " + to
                    + " are none of a day; they begin between 00:00 and 24:00 and last at most 24 hours.");
        }
    }

    /// Reads `09:00-13:00` or `09:00:30-13:00`. What ends where it begins or before, ends on the next day:
    /// `22:00-06:00`, `00:00-24:00`.
    ///
    /// @throws IllegalArgumentException in one sentence when it is no such text
    public static Slot parse(String text) {
        var ends = text.strip().split("\\s*[-–—~～]\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("“" + text + "” names no hours; write them like 09:00-13:00.");
        }
        int from = seconds(ends[0], text);
        int to = seconds(ends[1], text);
        return new Slot(from, to > from ? to : to + DAY);
    }

    private static int seconds(String time, String all) {
        var parts = time.replace('：', ':').split(":", -1);
        boolean readable = time.matches("[0-9]{1,2}[:：][0-9]{2}([:：][0-9]{2})?");
        int hours = readable ? Integer.parseInt(parts[0]) : DAY;
        int minutes = readable ? Integer.parseInt(parts[1]) : 0;
        int rest = readable && parts.length == 3 ? Integer.parseInt(parts[2]) : 0;
        int seconds = hours * 3_600 + minutes * 60 + rest;
        if (seconds > DAY || minutes > 59 || rest > 59) {
            throw new IllegalArgumentException("“" + all + "” names no hours; write times from 00:00 to 24:00.");
        }
        return seconds;
    }

    /// In ascending order.
    ///
    /// @throws IllegalArgumentException when two of them overlap
    static List<Slot> inOrder(List<Slot> slots) {
        var sorted = new ArrayList<>(slots);
        sorted.sort(Comparator.comparingInt(Slot::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from < sorted.get(i - 1).to) {
                throw new IllegalArgumentException("The hours " + sorted.get(i - 1) + " and " + sorted.get(i)
                        + " overlap; let one end where the other begins.");
            }
        }
        return List.copyOf(sorted);
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return time(from) + "-" + time(to > DAY ? to - DAY : to);
    }

    private static String time(int seconds) {
        var minutes = "%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + ":%02d".formatted(seconds % 60);
    }
}
