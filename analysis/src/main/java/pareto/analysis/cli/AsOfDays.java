package pareto.analysis.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The days a question is asked for: one, several, or every week from one day to another.
final class AsOfDays {

    private static final String WEEKLY = "weekly:";
    private static final int MOST_WEEKS = 2_000;

    private AsOfDays() {}

    /// Ascending, each once.
    static List<LocalDate> parse(String text) {
        return text.startsWith(WEEKLY) ? weekly(text) : List.copyOf(new TreeSet<>(days(text.split(","), text)));
    }

    private static List<LocalDate> weekly(String text) {
        var ends = days(text.substring(WEEKLY.length()).split("\\.\\."), text);
        if (ends.size() != 2 || ends.getLast().isBefore(ends.getFirst())) {
            throw refused(text);
        }
        return ends.getFirst()
                .datesUntil(ends.getLast().plusDays(1), Period.ofWeeks(1))
                .limit(MOST_WEEKS)
                .toList();
    }

    private static List<LocalDate> days(String[] texts, String all) {
        try {
            return Arrays.stream(texts).map(String::strip).map(LocalDate::parse).toList();
        } catch (DateTimeException unreadable) {
            throw refused(all);
        }
    }

    private static RefusedException refused(String text) {
        return new RefusedException(text + " names no days; write --as-of 2026-03-31, several with commas between,"
                + " or weekly:2026-01-05..2026-03-30 with the earlier day first.");
    }
}
