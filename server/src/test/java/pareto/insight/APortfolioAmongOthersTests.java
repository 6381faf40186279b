package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.insight.Comparison.Line;

/// Ten accounts that bring 100; the others bring 40, 60, 80, 120 and 200 with as many.
class APortfolioAmongOthersTests {

    private static final Managed OWN = managed(10, 100, 80);

    @Test
    void standsBesideTheMedianAndTheMiddleHalf() {
        Comparison comparison = Comparison.of(
                OWN,
                List.of(
                        managed(10, 200, 100),
                        managed(10, 60, 60),
                        managed(10, 40, 50),
                        managed(10, 120, 100),
                        managed(10, 80, 80)));

        assertThat(comparison.others()).isEqualTo(5);
        assertThat(line(comparison, "insight.column.revenue")).satisfies(line -> {
            assertThat(line.own()).isEqualByComparingTo("100");
            assertThat(line.quarter()).isEqualByComparingTo("60");
            assertThat(line.median()).isEqualByComparingTo("80");
            assertThat(line.threeQuarters()).isEqualByComparingTo("120");
        });
        assertThat(line(comparison, "insight.column.growth").median()).isEqualByComparingTo("0");
        assertThat(line(comparison, "insight.column.growth").own()).isEqualByComparingTo("0.25");
    }

    @Test
    void liesBetweenNeighboursWhereNoneIsInTheMiddle() {
        Comparison comparison = Comparison.of(
                OWN, List.of(managed(10, 40, 1), managed(10, 60, 1), managed(10, 80, 1), managed(10, 120, 1)));

        assertThat(line(comparison, "insight.column.revenue")).satisfies(line -> {
            assertThat(line.quarter()).isEqualByComparingTo("55");
            assertThat(line.median()).isEqualByComparingTo("70");
            assertThat(line.threeQuarters()).isEqualByComparingTo("90");
        });
    }

    @Test
    void isNotComparedWithThreeOrFewer() {
        Comparison comparison = Comparison.of(OWN, List.of(managed(10, 40, 1), managed(10, 60, 1), managed(10, 80, 1)));

        assertThat(comparison.others()).isEqualTo(3);
        assertThat(comparison.enough()).isFalse();
    }

    @Test
    void isComparedWithSimilarOnesOnly() {
        assertThat(managed(5, 100, 1).comparableTo(OWN)).isTrue();
        assertThat(managed(4, 100, 1).comparableTo(OWN)).isFalse();
        assertThat(managed(21, 100, 1).comparableTo(OWN)).isFalse();
        assertThat(managed(10, 33, 1).comparableTo(OWN)).isFalse();
        assertThat(managed(10, 301, 1).comparableTo(OWN)).isFalse();
    }

    private static Line line(Comparison comparison, String key) {
        return comparison.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Managed managed(long accounts, long revenue, long before) {
        return new Managed(
                accounts, accounts, BigDecimal.valueOf(revenue), BigDecimal.valueOf(before), BigDecimal.TEN, 1);
    }
}
