package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pareto.assurance.OneLine.AFTERWARDS;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.at;
import static pareto.assurance.OneLine.attained;
import static pareto.assurance.OneLine.availability;
import static pareto.assurance.OneLine.away;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.march;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.agreement.Exclusions;
import pareto.agreement.SlaTerm;
import pareto.assurance.Attained.Budget;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;
import pareto.values.Period;
import pareto.values.Slot;
import pareto.values.Week;

/// March has 31 days, that is 2,678,400 seconds; 99.9 % of them leave 2,678.4, so 2,678 may be lost.
class ALineThatWasAwayTests {

    private static final Subject LINE = circuit("SZ-01", "", false);

    @Test
    void losesWhatItsOutagesTookAndNothingTwice() {
        Attained march = one(
                availability("99.9", NOTHING),
                AFTERWARDS,
                away(LINE, Cause.OURS, "2039-03-10T08:00", "2039-03-10T10:00"),
                away(LINE, Cause.OURS, "2039-03-10T09:00", "2039-03-10T13:00"));

        assertThat(march.budget()).isEqualTo(new Budget(2_678_400, 18_000, 0, 2_678));
        assertThat(march.value()).as("100 − 18,000 / 26,784").isEqualByComparingTo("99.327956");
        assertThat(march.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(march.lines())
                .as("lines add up")
                .extracting(Line::kind, Line::seconds)
                .containsExactly(tuple(Line.Kind.LOST, 7_200L), tuple(Line.Kind.LOST, 10_800L));
    }

    @Test
    void keepsItsPromiseUpToTheVeryLimit() {
        Attained kept = one(
                availability("99.9", NOTHING),
                AFTERWARDS,
                away(LINE, Cause.OURS, "2039-03-10T08:00:00", "2039-03-10T08:44:38"));
        Attained missed = one(
                availability("99.9", NOTHING),
                AFTERWARDS,
                away(LINE, Cause.OURS, "2039-03-10T08:00:00", "2039-03-10T08:44:39"));

        assertThat(kept.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(missed.verdict()).as("one second more").isEqualTo(Verdict.MISSED);
        assertThat(missed.value()).isLessThan(new BigDecimal("99.9"));
    }

    @Test
    void countsNoMaintenanceThatWasAnnouncedInTime() {
        var exclusions = new Exclusions(5, false, false);
        Outage inTime = away(LINE, Cause.PLANNED, "2039-03-05T23:00", "2039-03-10T01:00", "2039-03-10T03:00");
        Outage late = away(LINE, Cause.PLANNED, "2039-03-16T00:00", "2039-03-20T01:00", "2039-03-20T03:00");

        assertThat(one(availability("99.9", exclusions), AFTERWARDS, inTime).budget())
                .isEqualTo(new Budget(2_678_400, 0, 7_200, 2_678));
        assertThat(one(availability("99.9", exclusions), AFTERWARDS, late).budget())
                .isEqualTo(new Budget(2_678_400, 7_200, 0, 2_678));
        assertThat(one(availability("99.9", NOTHING), AFTERWARDS, inTime).verdict())
                .as("where nothing excludes it")
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void keepsEachExcludedIntervalWithItsReason() {
        Attained march = one(
                availability("99.9", new Exclusions(null, true, true)),
                AFTERWARDS,
                away(LINE, Cause.CUSTOMER, "2039-03-03T08:00", "2039-03-03T09:00"),
                away(LINE, Cause.OURS, "2039-03-03T08:30", "2039-03-03T09:20"),
                away(LINE, Cause.FORCE_MAJEURE, "2039-03-07T00:00", "2039-03-08T00:00"));

        assertThat(march.budget())
                .as("the first hour is the customer's")
                .isEqualTo(new Budget(2_678_400, 1_200, 90_000, 2_678));
        assertThat(march.lines())
                .extracting(Line::kind, Line::why, Line::seconds)
                .containsExactly(
                        tuple(Line.Kind.EXCLUDED, "CUSTOMER", 3_600L),
                        tuple(Line.Kind.LOST, "OURS", 1_200L),
                        tuple(Line.Kind.EXCLUDED, "FORCE_MAJEURE", 86_400L));
        assertThat(march.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void isMeasuredOnItsOwnDaysOnly() {
        Subject late = circuit("SZ-02", "", false, LocalDate.of(2039, 3, 22), null);
        Attained march = attained(
                        march(availability("99.9", NOTHING)),
                        List.of(late),
                        List.of(away(late, Cause.OURS, "2039-03-21T23:00", "2039-03-22T00:10")),
                        AFTERWARDS)
                .getFirst();

        assertThat(march.budget()).as("ten days").isEqualTo(new Budget(864_000, 600, 0, 864));
    }

    @Test
    void saysNothingWhereNothingIsMeasured() {
        Subject later = circuit("SZ-02", "", false, LocalDate.of(2039, 4, 1), null);

        assertThat(attained(march(availability("99.9", NOTHING)), List.of(later), List.of(), AFTERWARDS))
                .isEmpty();
    }

    @Test
    void losesHoursOfItsCalendarOnly() {
        var office = BusinessCalendar.of(
                OneLine.SHANGHAI, CalendarLayer.of("office", Week.mondayToFriday(Slot.parse("09:00-18:00"))));
        var part = new Part(availability("99", NOTHING), OneLine.MARCH, OneLine.MARCH, OneLine.YEAR, office);
        Attained march = attained(
                        part,
                        List.of(LINE),
                        List.of(away(LINE, Cause.OURS, "2039-03-11T17:00", "2039-03-14T10:00")),
                        AFTERWARDS)
                .getFirst();

        assertThat(march.budget())
                .as("23 workdays of nine hours; Friday's last and Monday's first hour")
                .isEqualTo(new Budget(745_200, 7_200, 0, 7_452));
    }

    @Test
    void hasAnHourLessWhereTheClockSkipsOne() {
        var berlin = BusinessCalendar.always(ZoneId.of("Europe/Berlin"));
        var part = new Part(availability("99.9", NOTHING), OneLine.MARCH, OneLine.MARCH, OneLine.YEAR, berlin);

        assertThat(attained(part, List.of(LINE), List.of(), Instant.parse("2039-05-01T00:00:00Z"))
                        .getFirst()
                        .budget())
                .isEqualTo(new Budget(2_674_800, 0, 0, 2_674));
    }

    @Test
    void saysHowMuchMayStillBeLostAndWhenThatIsUsedUp() {
        Attained now = one(
                availability("99.9", NOTHING),
                at("2039-03-10T08:30"),
                away(LINE, Cause.OURS, "2039-03-10T08:00", null));

        assertThat(now.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(OneLine.budget(now).left()).isEqualTo(878);
        assertThat(now.runsOut()).as("2,679 seconds after it began").isEqualTo(at("2039-03-10T08:44:39"));
        assertThat(now.lines().getFirst().to()).isNull();
    }

    @Test
    void isCertainlyMissedLongBeforeTheEnd() {
        Attained then = one(
                availability("99.9", NOTHING),
                at("2039-03-10T08:44:39"),
                away(LINE, Cause.OURS, "2039-03-10T08:00", null));

        assertThat(then.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(then.runsOut()).isNull();
    }

    @Test
    void isMeasuredByEachVersionOnTheDaysOfThatVersion() {
        var days = new Period(LocalDate.of(2039, 3, 1), LocalDate.of(2039, 3, 11));
        var part = new Part(availability("99.9", NOTHING), OneLine.MARCH, days, days, OneLine.ALWAYS);
        Attained first = attained(
                        part,
                        List.of(LINE),
                        List.of(away(LINE, Cause.OURS, "2039-03-10T23:50", "2039-03-11T01:00")),
                        AFTERWARDS)
                .getFirst();

        assertThat(first.on()).isEqualTo("2039-03-10");
        assertThat(first.budget()).isEqualTo(new Budget(864_000, 600, 0, 864));
    }

    private static Attained one(SlaTerm term, Instant now, Outage... outages) {
        return attained(march(term), List.of(LINE), List.of(outages), now).getFirst();
    }
}
