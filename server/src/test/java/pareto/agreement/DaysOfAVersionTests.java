package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pareto.agreement.VersionDays.Due;
import pareto.agreement.VersionDays.Kind;

/// Days are counted by hand.
class DaysOfAVersionTests {

    private static final VersionDays YEARLY = new VersionDays(day("2025-03-01"), day("2026-02-28"), 12, 90);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LocalDate last(VersionDays days, String on) {
        return days.lastDay(day(on), null).orElseThrow();
    }

    /// From 31 January by a month each time: 28 February, 31 March, 30 April; in a leap year 29 February.
    @Test
    void thatEndsWithAMonthGoesOnEndingMonths() {
        var monthly = new VersionDays(day("2025-01-01"), day("2025-01-31"), 1, null);

        assertThat(last(monthly, "2025-01-31")).isEqualTo("2025-01-31");
        assertThat(last(monthly, "2025-02-01")).isEqualTo("2025-02-28");
        assertThat(last(monthly, "2025-03-01")).isEqualTo("2025-03-31");
        assertThat(last(monthly, "2025-04-30")).isEqualTo("2025-04-30");
        assertThat(last(monthly, "2028-02-29")).isEqualTo("2028-02-29");
        assertThat(last(YEARLY, "2028-01-01")).isEqualTo("2028-02-29");
        assertThat(last(YEARLY, "2028-03-01")).isEqualTo("2029-02-28");
    }

    @Test
    void thatEndsByItselfIsNotProlongedByAnEnd() {
        var fixed = new VersionDays(day("2025-01-01"), day("2026-12-31"), null, null);

        assertThat(fixed.lastDay(day("2027-03-01"), day("2030-01-01"))).hasValue(day("2026-12-31"));
        assertThat(fixed.inForce(day("2027-03-01"), day("2030-01-01"))).isFalse();
        assertThat(fixed.canEnd(day("2030-01-01"), false)).isFalse();
        assertThat(fixed.canEnd(day("2026-06-30"), false)).isTrue();
    }

    @Test
    void thatGoesOnByPeriodsEndsWithOneByNotice() {
        assertThat(YEARLY.canEnd(day("2027-02-28"), true)).isTrue();
        assertThat(YEARLY.canEnd(day("2027-06-30"), true)).isFalse();
        assertThat(YEARLY.canEnd(day("2027-06-30"), false)).isTrue();
    }

    /// 30 January, then 28 February for want of a 30th, then 30 March: the day that was signed is not forgotten.
    @Test
    void thatEndsWithinAMonthKeepsItsNumber() {
        var monthly = new VersionDays(day("2025-01-01"), day("2025-01-30"), 1, null);

        assertThat(last(monthly, "2025-01-31")).isEqualTo("2025-02-28");
        assertThat(last(monthly, "2025-03-01")).isEqualTo("2025-03-30");
    }

    @Test
    void withoutRenewalHoldToTheLastDay() {
        var once = new VersionDays(day("2025-03-01"), day("2026-02-28"), null, null);

        assertThat(once.inForce(day("2025-02-28"), null)).isFalse();
        assertThat(once.inForce(day("2025-03-01"), null)).isTrue();
        assertThat(once.inForce(day("2026-02-28"), null)).isTrue();
        assertThat(once.inForce(day("2026-03-01"), null)).isFalse();
        assertThat(once.over(day("2026-03-01"), null)).isTrue();
        assertThat(once.next(day("2026-01-01"), null)).contains(new Due(Kind.END, day("2026-02-28")));
        assertThat(once.next(day("2026-03-01"), null)).isEmpty();
        assertThat(once.endAfterNotice(day("2025-06-01"))).isEmpty();
    }

    /// Ninety days before 28 February 2026 are 30 November 2025: 28 days of February, 31 of January, 31 of December.
    @Test
    void thatGoOnAskForNoticeBefore() {
        assertThat(YEARLY.noticeBy(day("2026-02-28"))).isEqualTo("2025-11-30");
        assertThat(YEARLY.next(day("2025-11-30"), null)).contains(new Due(Kind.NOTICE, day("2025-11-30")));
        assertThat(YEARLY.next(day("2025-12-01"), null)).contains(new Due(Kind.NOTICE, day("2026-11-30")));
        assertThat(YEARLY.endAfterNotice(day("2025-11-30"))).contains(day("2026-02-28"));
        assertThat(YEARLY.endAfterNotice(day("2025-12-01"))).contains(day("2027-02-28"));
        assertThat(YEARLY.inForce(day("2031-05-05"), null)).isTrue();
    }

    @Test
    void endEarlierOnceItIsSaidSo() {
        var ended = day("2025-12-31");

        assertThat(YEARLY.inForce(ended, ended)).isTrue();
        assertThat(YEARLY.inForce(day("2026-01-01"), ended)).isFalse();
        assertThat(YEARLY.next(day("2025-07-01"), ended)).contains(new Due(Kind.END, ended));
        assertThat(YEARLY.next(day("2026-01-01"), ended)).isEmpty();
    }

    @Test
    void withoutALastDayHoldUntilNoticeIsGiven() {
        var open = new VersionDays(day("2025-03-01"), null, null, 30);

        assertThat(open.inForce(day("2040-01-01"), null)).isTrue();
        assertThat(open.next(day("2040-01-01"), null)).isEmpty();
        assertThat(open.endAfterNotice(day("2026-01-31"))).contains(day("2026-03-02"));
    }
}
