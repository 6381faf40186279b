package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pareto.assurance.OneLine.AFTERWARDS;
import static pareto.assurance.OneLine.MARCH;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.attained;
import static pareto.assurance.OneLine.availability;
import static pareto.assurance.OneLine.away;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.costing;
import static pareto.assurance.OneLine.moved;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;

/// A line that is at another site, stands for another line, or costs something else from a day of March on.
class ALineThatMovedTests {

    private static final LocalDate TENTH = LocalDate.of(2039, 3, 10);
    private static final Subject LINE = circuit("SZ-01", "深圳门店", false);

    @Test
    void countsAtEachSiteOnItsDaysThere() {
        Subject line = moved(LINE, TENTH, "广州门店", false);

        assertThat(march(List.of(line), away(LINE, Cause.OURS, "2039-03-09T23:00", "2039-03-10T02:00")))
                .extracting(
                        Attained::name,
                        one -> OneLine.budget(one).promised(),
                        one -> OneLine.budget(one).lost())
                .containsExactly(tuple("深圳门店", 9 * 86_400L, 3_600L), tuple("广州门店", 22 * 86_400L, 7_200L));
    }

    @Test
    void leavesAMonthBeforeItMovedAsItWas() {
        Subject line = moved(LINE, LocalDate.of(2039, 4, 1), "广州门店", true);

        assertThat(march(List.of(line), away(LINE, Cause.OURS, "2039-03-09T23:00", "2039-03-10T02:00")))
                .singleElement()
                .satisfies(march -> {
                    assertThat(march.name()).isEqualTo("深圳门店");
                    assertThat(OneLine.budget(march).lost()).isEqualTo(10_800);
                });
    }

    @Test
    void standsForAnotherFromItsDayOnOnly() {
        Subject first = moved(circuit("SZ-01", "深圳门店", false), TENTH, "深圳门店", true);
        Subject second = circuit("SZ-02", "深圳门店", true);

        assertThat(march(
                        List.of(first, second),
                        away(first, Cause.OURS, "2039-03-05T08:00", "2039-03-05T09:00"),
                        away(first, Cause.OURS, "2039-03-15T08:00", "2039-03-15T10:00")))
                .singleElement()
                .satisfies(march -> assertThat(OneLine.budget(march).lost()).isEqualTo(3_600));
    }

    @Test
    void hasTheFeeOfTheLastDayOfItsMonth() {
        Subject before = costing(LINE, LocalDate.of(2039, 4, 1), "2500");
        Subject within = costing(LINE, LocalDate.of(2039, 3, 31), "2500");

        assertThat(march(List.of(before)).getFirst().fee()).isEqualByComparingTo("1000");
        assertThat(march(List.of(within)).getFirst().fee()).isEqualByComparingTo("2500");
        assertThat(Unit.fee(List.of(within), MARCH, LocalDate.of(2039, 3, 30)))
                .as("of a case of the day before")
                .isEqualByComparingTo("1000");
    }

    @Test
    void isNotSplitWhereOnlyItsFeeChanges() {
        Subject line = costing(LINE, TENTH, "2500");

        assertThat(march(List.of(line), away(LINE, Cause.OURS, "2039-03-09T23:00", "2039-03-10T02:00"))
                        .getFirst()
                        .lines())
                .singleElement()
                .satisfies(found -> assertThat(found.seconds()).isEqualTo(10_800));
    }

    private static List<Attained> march(List<Subject> lines, Outage... outages) {
        return attained(OneLine.march(availability("99.9", NOTHING)), lines, List.of(outages), AFTERWARDS);
    }
}
