package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.values.Times.at;
import static pareto.values.Times.due;
import static pareto.values.Times.hoursBetween;
import static pareto.values.Times.office;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// 6 March 2026 is a Friday.
class AnOfficeWithLunchTests {

    @Test
    void countsNeitherLunchNorNightNorWeekend() {
        var time = office().between(at("2026-03-06 11:00"), at("2026-03-09 10:00"), Conventions.USUAL);

        assertThat(time.seconds()).isEqualTo(7 * Times.HOUR);
        assertThat(time.counted())
                .containsExactly(
                        new Stretch(at("2026-03-06 11:00"), at("2026-03-06 12:00")),
                        new Stretch(at("2026-03-06 13:00"), at("2026-03-06 18:00")),
                        new Stretch(at("2026-03-09 09:00"), at("2026-03-09 10:00")));
    }

    @Test
    void isDueOnMondayWhatFridayHasNoTimeFor() {
        var due = office().due(at("2026-03-06 16:00"), TimeLimit.Working.hours(4), Conventions.USUAL)
                .orElseThrow();

        assertThat(due.at()).isEqualTo(at("2026-03-09 11:00"));
        assertThat(due.time().counted())
                .containsExactly(
                        new Stretch(at("2026-03-06 16:00"), at("2026-03-06 18:00")),
                        new Stretch(at("2026-03-09 09:00"), at("2026-03-09 11:00")));
    }

    @Test
    void answersOverYears() {
        // 2026 has 261 days from Monday to Friday, 2027 too
        assertThat(hoursBetween(office(), "2026-01-01 00:00", "2028-01-01 00:00"))
                .isEqualTo(522 * 8);
        assertThat(due(office(), "2026-01-01 00:00", TimeLimit.Working.hours(522 * 8)))
                .isEqualTo("2027-12-31 18:00");
    }

    @Test
    void knowsWhenItIsOpenAndWhichDaysCount() {
        assertThat(office().isOpen(at("2026-03-06 11:59"))).isTrue();
        assertThat(office().isOpen(at("2026-03-06 12:00"))).isFalse();
        assertThat(office().openFrom(at("2026-03-06 18:00"))).contains(at("2026-03-09 09:00"));
        assertThat(office().workdays(new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"))))
                .isEqualTo(22);
        assertThat(office().hoursOf(LocalDate.parse("2026-03-06"))).hasSize(2);
    }

    @Test
    void dropsFractionsOfSeconds() {
        var early = at("2026-03-06 09:00").plusMillis(900);

        assertThat(office().due(early, TimeLimit.Working.hours(1), Conventions.USUAL)
                        .orElseThrow()
                        .at())
                .isEqualTo(at("2026-03-06 10:00"));
        assertThat(office().between(early, early.plusMillis(200), Conventions.USUAL)
                        .seconds())
                .isEqualTo(1);
    }

    @Test
    void saysThatWhatNeverOpensIsNeverDue() {
        var never = BusinessCalendar.of(Times.SHANGHAI, CalendarLayer.of("nobody", Week.NEVER));

        assertThat(never.due(at("2026-03-06 16:00"), new TimeLimit.Working(1), Conventions.USUAL))
                .isEmpty();
        assertThat(never.due(at("2026-03-06 16:00"), new TimeLimit.SameDay(), Conventions.USUAL))
                .isEmpty();
        assertThat(due(
                        never,
                        "2026-03-06 16:00",
                        new TimeLimit.Days(1),
                        Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY)))
                .isEqualTo("never");
        assertThat(never.openFrom(at("2026-03-06 16:00"))).isEmpty();
    }
}
