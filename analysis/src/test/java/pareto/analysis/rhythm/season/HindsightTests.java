package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pareto.values.Period;

/// Three accounts: A stopped on 1 February, B was silent till 1 June and ordered again, C buys less. Data end on
/// 31 December.
class HindsightTests {

    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final List<Buyer> BUYERS = List.of(
            buyer("A", "2024-10-01", "2024-11-01", "2025-01-01", "2025-02-01"),
            buyer("B", "2024-10-01", "2024-11-01", "2025-02-01", "2025-06-01", "2025-12-01"),
            buyer("C", "2024-10-01", "2025-03-01", "2025-09-01", "2025-12-30"));

    @Test
    void countsAWarningOnceAndJudgesItByWhatCameInHalfAYear() {
        var hindsight = Hindsight.of(
                BUYERS,
                List.of(
                        run("2025-01-06"),
                        run("2025-04-07", missing("A", 0.1), missing("B", 0.3), falling("C")),
                        run("2025-04-14", missing("A", 0.1), missing("B", 0.3)),
                        run("2025-06-09", missing("A", 0.1))),
                LAST);

        assertThat(hindsight)
                .isEqualTo(
                        new Hindsight(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 6, 9), 2, 1, (0.1 + 0.3) / 2, 1, 1));
    }

    @Test
    void saysWhichLossesNoListHeldInTime() {
        var hindsight = Hindsight.of(
                BUYERS, List.of(run("2025-01-06"), run("2025-06-09"), run("2025-08-18", missing("A", 0.1))), LAST);

        assertThat(hindsight.lost()).isEqualTo(1);
        assertThat(hindsight.found()).isZero();
        assertThat(hindsight.warned()).as("the list of August is too young").isZero();
    }

    @Test
    void saysNothingOfListsThatAreAllTooYoung() {
        var hindsight = Hindsight.of(BUYERS, List.of(run("2025-12-01", missing("A", 0.1))), LAST);

        assertThat(hindsight.warned()).isZero();
        assertThat(hindsight.lost()).isZero();
    }

    private static Buyer buyer(String account, String... days) {
        return new Buyer(
                account,
                account,
                Stream.of(days)
                        .mapToInt(day -> (int) LocalDate.parse(day).toEpochDay())
                        .toArray(),
                new double[days.length]);
    }

    private static Watch.Run run(String asOf, Warning... warnings) {
        return new Watch.Run(LocalDate.parse(asOf), List.of(warnings), List.of(), List.of());
    }

    private static Warning missing(String account, double falseAlarm) {
        return warning(account, Kind.ORDER_MISSING, falseAlarm);
    }

    private static Warning falling(String account) {
        return warning(account, Kind.FALLING_VOLUME, 0.2);
    }

    private static Warning warning(String account, Kind kind, double falseAlarm) {
        var none = new Expectation(0, 0, 0);
        var day = LocalDate.of(2025, 4, 1);
        return new Warning(
                account, kind, Period.through(day, day), none, 0, 0.01, falseAlarm, none, day, false, List.of());
    }
}
