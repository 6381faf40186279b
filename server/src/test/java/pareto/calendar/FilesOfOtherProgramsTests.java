package pareto.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pareto.shell.Refusal;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Period;
import pareto.values.Slot;

/// iCalendar files as they come: with times in several forms, said twice, without names, too large.
class FilesOfOtherProgramsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
    private static final String SHIFT =
            "SUMMARY:Training\nDTSTART;TZID=Asia/Shanghai:20260105T090000\nDTEND;TZID=Asia/Shanghai:20260105T100000\n"
                    + "RRULE:FREQ=WEEKLY;COUNT=3";

    private static List<DatedChange> events(ZoneId zone, String... events) {
        return CalendarFiles.read(calendar(events).getBytes(StandardCharsets.UTF_8), zone, YEAR);
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (var event : events) {
            text.append("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n");
            event.strip().lines().forEach(line -> text.append(line.strip()).append("\r\n"));
            text.append("END:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static Refusal refused(String... events) {
        return catchThrowableOfType(Refusal.class, () -> events(SHANGHAI, events));
    }

    private static DatedChange removed(String day, String slot, String name) {
        return new DatedChange(LocalDate.parse(day), name, new DayChange.Removed(List.of(Slot.parse(slot))));
    }

    @Test
    void hoursEndWhenTheClockSaysSoAlsoOnTheDayItChanges() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(
                        events(
                                berlin,
                                "SUMMARY:Works\nDTSTART;TZID=Europe/Berlin:20260329T000000\nDTEND;TZID=Europe/Berlin:20260329T060000"))
                .containsExactly(removed("2026-03-29", "00:00-06:00", "Works"));
        assertThat(events(berlin, "SUMMARY:Works\nDTSTART:20261024T220000Z\nDTEND:20261025T050000Z"))
                .containsExactly(removed("2026-10-25", "00:00-06:00", "Works"));
        assertThat(events(berlin, "SUMMARY:Works\nDTSTART:20260329T000000\nDTEND:20260329T060000"))
                .containsExactly(removed("2026-03-29", "00:00-06:00", "Works"));
    }

    @Test
    void exceptionsHoldInWhateverFormTheyAreWritten() {
        var left = List.of(
                removed("2026-01-05", "09:00-10:00", "Training"), removed("2026-01-19", "09:00-10:00", "Training"));

        assertThat(events(SHANGHAI, SHIFT + "\nEXDATE:20260112T010000Z")).isEqualTo(left);
        assertThat(events(SHANGHAI, SHIFT + "\nEXDATE;TZID=Europe/Berlin:20260112T020000"))
                .isEqualTo(left);
        assertThat(events(SHANGHAI, SHIFT + "\nEXDATE;VALUE=DATE:20260112")).isEqualTo(left);
        assertThat(events(
                        SHANGHAI,
                        SHIFT,
                        "SUMMARY:Later\nRECURRENCE-ID:20260112T010000Z\nDTSTART:20260113T060000Z\nDURATION:PT1H"))
                .containsExactly(left.getFirst(), removed("2026-01-13", "14:00-15:00", "Later"), left.getLast());
        assertThat(
                        events(
                                SHANGHAI,
                                "SUMMARY:Closed\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20260112T000000"))
                .hasSize(1);
    }

    @Test
    void theSameHoursOfADayAreOneChangeUnderBothNames() {
        assertThat(events(
                        SHANGHAI,
                        "SUMMARY:Stocktaking\nDTSTART:20260306T090000\nDTEND:20260306T100000",
                        "SUMMARY:Fire drill\nDTSTART:20260306T090000\nDTEND:20260306T100000"))
                .containsExactly(removed("2026-03-06", "09:00-10:00", "Stocktaking / Fire drill"));
        assertThat(
                        events(
                                SHANGHAI,
                                "SUMMARY:Once\nDTSTART:20260306T090000\nDTEND:20260306T100000\nRDATE:20260306T090000,20260307T090000"))
                .containsExactly(
                        removed("2026-03-06", "09:00-10:00", "Once"), removed("2026-03-07", "09:00-10:00", "Once"));
    }

    @Test
    void takenOverAgainTheyAreSaidOnce() {
        var lunch = removed("2026-03-06", "12:00-13:00", "Lunch");
        var canteen = removed("2026-03-06", "12:00-13:00", "Canteen");
        var said = new Said(Optional.empty(), List.of(lunch));

        assertThat(said.with(List.of(canteen)).days())
                .containsExactly(removed("2026-03-06", "12:00-13:00", "Lunch / Canteen"));
        assertThat(said.with(List.of(lunch)).days()).containsExactly(lunch);
        assertThat(said.withInstead(List.of(canteen)).days()).containsExactly(canteen);
        assertThat(said.with(List.of(removed("2026-03-06", "13:00-14:00", "Lunch")))
                        .days())
                .hasSize(2);
    }

    @Test
    void namesCanBeTakenOver() {
        var names = events(
                SHANGHAI,
                "DTSTART;VALUE=DATE:20260501",
                "SUMMARY:" + "节".repeat(200) + "\nDTSTART;VALUE=DATE:20260502",
                "SUMMARY:two\\nlines\nDTSTART;VALUE=DATE:20260503");

        assertThat(names).extracting(DatedChange::name).contains("2026-05-01", "节".repeat(79) + "…", "two lines");
    }

    @Test
    void onlyWhatIsWorkedIsAMakeUpWorkday() {
        for (var name : List.of("国庆节（班）", "国庆节上班", "补班", "春节班", "春节 班", "调休上班日")) {
            assertThat(day(name)).as(name).isEqualTo(new DayChange.Like(DayOfWeek.MONDAY));
        }
        for (var name : List.of("国庆节不上班", "培训班", "元旦值班", "春节无需补班", "停止上班", "国庆节")) {
            assertThat(day(name)).as(name).isEqualTo(new DayChange.Closed());
        }
    }

    private static DayChange day(String name) {
        return events(SHANGHAI, "SUMMARY:" + name + "\nDTSTART;VALUE=DATE:20260920")
                .getFirst()
                .change();
    }

    @Test
    void whatWouldFillTheMemoryIsRefusedAtOnce() {
        assertThat(refused("SUMMARY:x\nDTSTART:20260105T090000\nRRULE:FREQ=DAILY;BYHOUR=1,2,3")
                        .text()
                        .key())
                .isEqualTo("calendar.file.event");
        assertThat(refused("SUMMARY:x\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;BYMINUTE=1")
                        .text()
                        .key())
                .isEqualTo("calendar.file.event");
        var daily = "SUMMARY:x\nDTSTART;VALUE=DATE:20250101\nRRULE:FREQ=DAILY";
        assertThat(refused(Collections.nCopies(10_000, daily).toArray(String[]::new))
                        .text()
                        .key())
                .isEqualTo("calendar.days.tooMany");
        var ended = "SUMMARY:x\nDTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY;COUNT=30000";
        assertThat(refused(Collections.nCopies(1_000, ended).toArray(String[]::new))
                        .text()
                        .key())
                .isEqualTo("calendar.file.repeats");
        assertThat(events(SHANGHAI, "SUMMARY:Always\nDTSTART:00010101T000000\nDTEND:99991231T000000"))
                .hasSize(365);
        assertThat(events(SHANGHAI, "SUMMARY:Ever\nDTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:99991231"))
                .hasSize(365);
    }

    @Test
    void zonesAreKnownAsOutlookCallsThemAndOthersAreNamed() {
        var other = refused("SUMMARY:x\nDTSTART;TZID=Nowhere/Atlantis:20260105T090000\nDURATION:PT1H");

        assertThat(events(SHANGHAI, "SUMMARY:x\nDTSTART;TZID=W. Europe Standard Time:20260105T020000\nDURATION:PT1H"))
                .containsExactly(removed("2026-01-05", "09:00-10:00", "x"));
        assertThat(other.text().key()).isEqualTo("calendar.file.zone");
        assertThat(other.text().args()).containsExactly("Nowhere/Atlantis");
    }
}
