package pareto.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pareto.shell.Refusal;
import pareto.testing.ReferenceData;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Period;
import pareto.values.Slot;
import pareto.values.Week;

class CalendarFilesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

    private static List<DatedChange> read(String file) {
        return CalendarFiles.read(file.getBytes(StandardCharsets.UTF_8), SHANGHAI, YEAR);
    }

    private static List<DatedChange> events(String... events) {
        return read(calendar(events));
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (var event : events) {
            text.append("BEGIN:VEVENT\r\nUID:").append(event.hashCode()).append("\r\nDTSTAMP:20260101T000000Z\r\n");
            event.strip().lines().forEach(line -> text.append(line.strip()).append("\r\n"));
            text.append("END:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static DatedChange closed(String day, String name) {
        return new DatedChange(LocalDate.parse(day), name, new DayChange.Closed());
    }

    private static DatedChange removed(String day, String slot, String name) {
        return new DatedChange(LocalDate.parse(day), name, new DayChange.Removed(List.of(Slot.parse(slot))));
    }

    @Test
    void theStateCouncilNamesHolidaysAndMakeUpWorkdays() {
        assertThat(read("""
                {"year": 2026, "days": [
                  {"name": "国庆节", "date": "2026-10-01", "isOffDay": true},
                  {"name": "国庆节", "date": "2026-09-20", "isOffDay": false},
                  {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}]}
                """))
                .containsExactly(
                        new DatedChange(LocalDate.parse("2026-09-20"), "国庆节", new DayChange.Like(MONDAY)),
                        closed("2026-10-01", "国庆节"),
                        new DatedChange(LocalDate.parse("2026-10-10"), "国庆节", new DayChange.Like(FRIDAY)));
    }

    /// Whoever counts 2025: 365 days, 104 on weekends, five make-up workdays, 28 holidays of which ten fall
    /// on weekends.
    @Test
    void aYearOfTheStateCouncilHasTheWorkdaysPeopleCount() throws Exception {
        var span = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
        Path file = ReferenceData.path("vectors/cn-holidays/2025.json");
        var nation = CalendarLayer.of("nation", CalendarFiles.read(Files.readAllBytes(file), SHANGHAI, span));
        var office = CalendarLayer.of("company", Week.mondayToFriday(Slot.parse("09:00-17:00")));

        assertThat(BusinessCalendar.of(SHANGHAI, nation, office).workdays(span)).isEqualTo(248);
    }

    @Test
    void everyYearOfTheStateCouncilIsRead() throws Exception {
        var years = new Period(LocalDate.parse("2000-01-01"), LocalDate.parse("2100-01-01"));
        try (var files = Files.list(ReferenceData.path("vectors/cn-holidays"))) {
            for (var file : files.toList()) {
                var found = CalendarFiles.read(Files.readAllBytes(file), SHANGHAI, years);
                var written = Files.readString(file);

                assertThat(found).as(file.getFileName().toString()).hasSizeBetween(28, 40);
                assertThat(found.stream().filter(each -> each.change() instanceof DayChange.Closed))
                        .as(file.getFileName().toString())
                        .hasSize(times(written, "\"isOffDay\":\\s*true"));
                assertThat(found.stream().filter(each -> each.change() instanceof DayChange.Like))
                        .as(file.getFileName().toString())
                        .hasSize(times(written, "\"isOffDay\":\\s*false"));
            }
        }
    }

    private static int times(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void eventsOfWholeDaysAreHolidays() {
        assertThat(events("""
                SUMMARY:Spring Festival
                DTSTART;VALUE=DATE:20260217
                DTEND;VALUE=DATE:20260219
                TRANSP:TRANSPARENT
                """, """
                SUMMARY:Labour Day
                DTSTART;VALUE=DATE:20260501
                """))
                .containsExactly(
                        closed("2026-02-17", "Spring Festival"),
                        closed("2026-02-18", "Spring Festival"),
                        closed("2026-05-01", "Labour Day"));
    }

    @Test
    void eventsThatSaySoAreMakeUpWorkdays() {
        var sunday = new DayChange.Like(MONDAY);

        assertThat(events("SUMMARY:国庆节（班）\nDTSTART;VALUE=DATE:20260920"))
                .containsExactly(new DatedChange(LocalDate.parse("2026-09-20"), "国庆节（班）", sunday));
        assertThat(events("SUMMARY:国庆节\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\nDTSTART;VALUE=DATE:20260920"))
                .containsExactly(new DatedChange(LocalDate.parse("2026-09-20"), "国庆节", sunday));
        assertThat(events("SUMMARY:国庆节\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\nDTSTART;VALUE=DATE:20261001"))
                .containsExactly(closed("2026-10-01", "国庆节"));
    }

    @Test
    void eventsOfHoursTakeTheseAwayInTheZoneOfTheCalendar() {
        assertThat(events("SUMMARY:Stocktaking\nDTSTART:20260306T060000Z\nDTEND:20260306T080000Z"))
                .containsExactly(removed("2026-03-06", "14:00-16:00", "Stocktaking"));
        assertThat(events("SUMMARY:Stocktaking\nDTSTART;TZID=Europe/Berlin:20260306T070000\nDURATION:PT2H"))
                .containsExactly(removed("2026-03-06", "14:00-16:00", "Stocktaking"));
        assertThat(events("SUMMARY:Move\nDTSTART:20260306T220000\nDTEND:20260308T060000"))
                .containsExactly(
                        removed("2026-03-06", "22:00-24:00", "Move"),
                        removed("2026-03-07", "00:00-24:00", "Move"),
                        removed("2026-03-08", "00:00-06:00", "Move"));
    }

    @Test
    void whatRepeatsIsWrittenOutWithoutItsExceptions() {
        assertThat(events("SUMMARY:Christmas\nDTSTART;VALUE=DATE:20001225\nRRULE:FREQ=YEARLY"))
                .containsExactly(closed("2026-12-25", "Christmas"));
        assertThat(events("SUMMARY:Training\nDTSTART:20260105T090000\nDTEND:20260105T100000\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260112T090000"))
                .containsExactly(
                        removed("2026-01-05", "09:00-10:00", "Training"),
                        removed("2026-01-19", "09:00-10:00", "Training"));
    }

    @Test
    void whatIsCancelledOrLeavesPeopleFreeSaysNothing() {
        assertThat(events(
                        "SUMMARY:Holiday\nDTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED",
                        "SUMMARY:Reminder\nDTSTART:20260306T090000\nDTEND:20260306T100000\nTRANSP:TRANSPARENT",
                        "SUMMARY:Labour Day\nDTSTART;VALUE=DATE:20260502"))
                .containsExactly(closed("2026-05-02", "Labour Day"));
    }

    @Test
    void twoHolidaysOnOneDayAreOneAndWorkHoldsAgainstThem() {
        assertThat(events(
                        "SUMMARY:国庆节\nDTSTART;VALUE=DATE:20261001",
                        "SUMMARY:中秋节\nDTSTART;VALUE=DATE:20261001",
                        "SUMMARY:Founder's day\nDTSTART;VALUE=DATE:20260920",
                        "SUMMARY:国庆节（班）\nDTSTART;VALUE=DATE:20260920"))
                .containsExactly(
                        new DatedChange(LocalDate.parse("2026-09-20"), "国庆节（班）", new DayChange.Like(MONDAY)),
                        closed("2026-10-01", "国庆节 / 中秋节"));
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() {
        assertThat(refused("")).isEqualTo("calendar.file.unknown");
        assertThat(refused("date,name\n2026-10-01,x")).isEqualTo("calendar.file.unknown");
        assertThat(refused("{\"days\": [")).isEqualTo("calendar.file.json.unreadable");
        assertThat(refused("{\"holidays\": []}")).isEqualTo("calendar.file.json.days");
        assertThat(refused("{\"days\": [{\"date\": \"1.10.2026\", \"isOffDay\": true}]}"))
                .isEqualTo("calendar.file.json.date");
        assertThat(refused("{\"days\": [{\"date\": \"2026-10-01\"}]}")).isEqualTo("calendar.file.json.off");
        assertThat(refused("{\"days\": []}")).isEqualTo("calendar.file.nothing");
        assertThat(refused("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY"))
                .startsWith("calendar.file.");
        assertThat(refused(calendar("SUMMARY:x\nDTSTART:yesterday"))).startsWith("calendar.file.");
        assertThat(refused(calendar("SUMMARY:x\nDTSTART:20260105T090000\nRRULE:FREQ=SECONDLY")))
                .isEqualTo("calendar.file.event");
        assertThat(refused(calendar("SUMMARY:x\nDTSTART;TZID=Nowhere/Atlantis:20260105T090000\nDURATION:PT1H")))
                .startsWith("calendar.file.");
        assertThat(refused("{".repeat(CalendarFiles.MOST_BYTES + 1))).isEqualTo("calendar.file.tooLarge");
        assertThat(refusedBytes("国庆节".getBytes(Charset.forName("GB18030")))).isEqualTo("calendar.file.encoding");
    }

    private static String refused(String file) {
        return refusedBytes(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusedBytes(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> CalendarFiles.read(file, SHANGHAI, YEAR))
                .text()
                .key();
    }
}
