package pareto.values;

import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static pareto.values.Times.BERLIN;
import static pareto.values.Times.due;
import static pareto.values.Times.hoursBetween;
import static pareto.values.Times.in;
import static pareto.values.Times.only;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Berlin skips 02:00 to 03:00 on 29 March 2026 and shows it twice on 25 October.
class ClocksThatChangeTests {

    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void aDayHas23HoursInSpringAnd25InAutumn() {
        var always = BusinessCalendar.always(BERLIN);

        assertThat(hoursBetween(always, "2026-03-29 00:00", "2026-03-30 00:00")).isEqualTo(23);
        assertThat(hoursBetween(always, "2026-10-25 00:00", "2026-10-26 00:00")).isEqualTo(25);
        assertThat(due(always, "2026-03-28 12:00", TimeLimit.Working.hours(24))).isEqualTo("2026-03-29 13:00");
        assertThat(due(always, "2026-10-24 12:00", TimeLimit.Working.hours(24))).isEqualTo("2026-10-25 11:00");
    }

    @Test
    void hoursAreThoseTheClockOnTheWallShows() {
        var early = BusinessCalendar.of(BERLIN, CalendarLayer.of("early", only(SUNDAY, "01:00-02:30")));

        assertThat(hoursBetween(early, "2026-03-29 00:00", "2026-03-30 00:00")).isEqualTo(1);
        assertThat(early.hoursOf(LocalDate.parse("2026-10-25")))
                .containsExactly(
                        new Stretch(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T00:30:00Z")),
                        new Stretch(Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void hoursInsideTheSkippedHourDoNotCome() {
        var skipped = BusinessCalendar.of(BERLIN, CalendarLayer.of("early", only(SUNDAY, "02:10-02:50")));

        assertThat(skipped.hoursOf(LocalDate.parse("2026-03-29"))).isEmpty();
        assertThat(due(skipped, "2026-03-28 12:00", new TimeLimit.Working(60))).isEqualTo("2026-04-05 02:11");
    }

    @Test
    void halfAnHourIsSkippedOrShownTwiceToo() {
        var always = BusinessCalendar.always(LORD_HOWE);
        var autumn =
                always.between(in(LORD_HOWE, "2026-04-05 00:00"), in(LORD_HOWE, "2026-04-06 00:00"), Conventions.USUAL);
        var spring =
                always.between(in(LORD_HOWE, "2026-10-04 00:00"), in(LORD_HOWE, "2026-10-05 00:00"), Conventions.USUAL);

        assertThat(autumn.seconds()).isEqualTo(49 * Times.HOUR / 2);
        assertThat(spring.seconds()).isEqualTo(47 * Times.HOUR / 2);
    }

    @Test
    void zonesAtHalfHoursAreThemselves() {
        var kolkata = ZoneId.of("Asia/Kolkata");
        var office = BusinessCalendar.of(kolkata, CalendarLayer.of("company", Times.OFFICE));

        assertThat(office.hoursOf(LocalDate.parse("2026-03-06")).getFirst().from())
                .isEqualTo(Instant.parse("2026-03-06T03:30:00Z"));
    }

    /// Samoa went from Thursday 29 December 2011 to Saturday the 31st.
    @Test
    void aDayThatAZoneLeftOutHasNoHours() {
        var apia = BusinessCalendar.of(ZoneId.of("Pacific/Apia"), CalendarLayer.of("company", Times.OFFICE));

        assertThat(apia.hoursOf(LocalDate.parse("2011-12-30"))).isEmpty();
        assertThat(due(apia, "2011-12-29 17:00", TimeLimit.Working.hours(2))).isEqualTo("2012-01-02 10:00");
    }
}
