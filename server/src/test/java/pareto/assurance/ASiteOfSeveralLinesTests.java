package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.assurance.OneLine.AFTERWARDS;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.attained;
import static pareto.assurance.OneLine.availability;
import static pareto.assurance.OneLine.away;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.march;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;

/// A shop in Shenzhen with two lines.
class ASiteOfSeveralLinesTests {

    private static final String SHOP = "深圳门店";

    @Test
    void isAwayWhileAnyOfThemIs() {
        assertThat(lost(lines(false))).as("from eight to eleven").isEqualTo(3 * 3_600);
    }

    @Test
    void isAwayOnlyWhileAllAreThatStandForOneAnother() {
        assertThat(lost(lines(true))).as("from nine to ten").isEqualTo(3_600);
    }

    @Test
    void hasNoSpareOnDaysOnWhichOnlyOneIsMeasured() {
        Subject first = circuit("SZ-01", SHOP, true);
        Subject second = circuit("SZ-02", SHOP, true, LocalDate.of(2039, 3, 20), null);
        Attained shop = attained(
                        march(availability("99.9", NOTHING)),
                        List.of(first, second),
                        List.of(
                                away(first, Cause.OURS, "2039-03-10T08:00", "2039-03-10T10:00"),
                                away(first, Cause.OURS, "2039-03-25T08:00", "2039-03-25T10:00")),
                        AFTERWARDS)
                .getFirst();

        assertThat(OneLine.budget(shop).lost()).isEqualTo(7_200);
        assertThat(shop.lines()).extracting(Line::seconds).containsExactly(7_200L, 0L);
    }

    @Test
    void isOneUnitWithTheFeesOfAllItsLines() {
        List<Subject> lines = lines(false);
        List<Attained> units = attained(march(availability("99.9", NOTHING)), lines, List.of(), AFTERWARDS);

        assertThat(units).singleElement().satisfies(shop -> {
            assertThat(shop.name()).isEqualTo(SHOP);
            assertThat(shop.fee()).isEqualByComparingTo("2000");
        });
    }

    private static List<Subject> lines(boolean spare) {
        return List.of(circuit("SZ-01", SHOP, spare), circuit("SZ-02", SHOP, spare));
    }

    private static long lost(List<Subject> lines) {
        List<Outage> outages = List.of(
                away(lines.get(0), Cause.OURS, "2039-03-10T08:00", "2039-03-10T10:00"),
                away(lines.get(1), Cause.OURS, "2039-03-10T09:00", "2039-03-10T11:00"));
        return OneLine.budget(attained(march(availability("99.9", NOTHING)), lines, outages, AFTERWARDS)
                        .getFirst())
                .lost();
    }
}
