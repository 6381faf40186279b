package pareto.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import pareto.shell.Refusal;
import pareto.values.DatedChange;
import pareto.values.Period;

/// Files that say which days are otherwise: iCalendar, and the State Council's schedule as JSON.
final class CalendarFiles {

    static final int MOST_BYTES = 2_000_000;

    private CalendarFiles() {}

    /// The changes in the file, each day set at most once, ascending.
    ///
    /// @param zone whose wall clock the calendar follows
    /// @param span what lies outside is left out; what repeats is written out within
    /// @throws Refusal in one sentence when nothing can be made of the file
    static List<DatedChange> read(byte[] file, ZoneId zone, Period span) {
        if (file.length > MOST_BYTES) {
            throw Refusal.tooLarge("calendar.file.tooLarge", MOST_BYTES / 1_000_000);
        }
        var text = text(file);
        var found = new FoundDays(span);
        if (text.startsWith("{")) {
            StateCouncilFile.read(text, found);
        } else if (text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            new CalendarEvents(zone, span).read(text, found);
        } else {
            throw Refusal.badInput("calendar.file.unknown");
        }
        var changes = found.inOrder();
        if (changes.isEmpty()) {
            throw Refusal.badInput("calendar.file.nothing", span.from(), span.lastDay());
        }
        return changes;
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        } catch (CharacterCodingException otherwise) {
            throw Refusal.badInput("calendar.file.encoding");
        }
    }
}
