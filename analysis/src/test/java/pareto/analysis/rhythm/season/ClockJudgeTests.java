package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A clock that ordered every season of five years and then missed one; it is known to leave with 0.19 a year.
class ClockJudgeTests {

    private static final double LEAVING = 0.19;
    private static final int AS_OF = day(2025, 1, 1) + 100;

    @Test
    void onceAYearAMissedWindowIsBesideTheLeavingOfAYear() {
        var found = missed(60);

        assertThat(found.windows()).isEqualTo(1);
        assertThat(found.falseAlarm()).isCloseTo(unchanged(found.chance(), 0.81), within(1e-12));
    }

    /// Half a year lies between two windows, so that half as many have left: of 0.81 the root, 0.9, have stayed.
    @Test
    void twiceAYearAMissedWindowIsBesideTheLeavingOfHalfAYear() {
        var found = missed(60, 240);

        assertThat(found.windows()).isEqualTo(1);
        assertThat(found.falseAlarm()).isCloseTo(unchanged(found.chance(), 0.9), within(1e-12));
        assertThat(found.falseAlarm()).isGreaterThan(missed(60).falseAlarm());
    }

    private static double unchanged(double chance, double stayed) {
        return stayed * chance / (stayed * chance + 1 - stayed);
    }

    /// The window of the first anchor of 2025, 100 days into the year, is the one that was missed.
    private static Suspicion missed(double... anchors) {
        var reach = IntStream.range(0, anchors.length).mapToDouble(_ -> 40).toArray();
        var clock = new Clock(YearMark.SOLAR, anchors, reach);
        int[] days = IntStream.range(2020, 2025)
                .flatMap(year -> IntStream.range(0, anchors.length)
                        .map(window -> day(year, 1, 1) + (int) anchors[window] + (year % 3)))
                .toArray();
        var buyer = new Buyer("K1", "K1", days, new double[days.length]);
        var windows = IntStream.range(0, anchors.length)
                .mapToObj(window -> SeasonHistory.of(buyer, clock, window, AS_OF))
                .toList();
        return judge(windows, days[days.length - 1]);
    }

    private static Suspicion judge(List<SeasonHistory> windows, int last) {
        return new ClockJudge(SeasonPool.UNKNOWN, LEAVING)
                .judge(windows, last, AS_OF)
                .orElseThrow();
    }

    private static int day(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }
}
