package pareto.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import pareto.shell.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The holiday schedule of the State Council 国务院 as JSON: `{"days": [{"name": "春节", "date": "2026-02-14",
/// "isOffDay": false}]}`, where a day that is not off is a make-up workday.
final class StateCouncilFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StateCouncilFile() {}

    static void read(String text, FoundDays found) {
        int number = 0;
        for (var day : days(text)) {
            number++;
            var off = day.path("isOffDay");
            if (!off.isBoolean()) {
                throw Refusal.badInput("calendar.file.json.off", number);
            }
            var name = day.path("name").asString("");
            if (off.booleanValue()) {
                found.holiday(date(day, number), name);
            } else {
                found.makeUpWorkday(date(day, number), name);
            }
        }
    }

    private static JsonNode days(String text) {
        try {
            var days = MAPPER.readTree(text).path("days");
            if (days.isArray()) {
                return days;
            }
            throw Refusal.badInput("calendar.file.json.days");
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            throw Refusal.badInput("calendar.file.json.unreadable", at == null ? 1 : at.getLineNr());
        }
    }

    private static LocalDate date(JsonNode day, int number) {
        var text = day.path("date").asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.badInput("calendar.file.json.date", number, text);
        }
    }
}
