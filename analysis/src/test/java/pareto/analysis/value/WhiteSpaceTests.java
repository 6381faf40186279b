package pareto.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import pareto.analysis.value.Opportunity.Alike;
import pareto.analysis.value.Opportunity.Sisters;

/// Twelve accounts buy lines for 100 each. Eight of them buy cloud as well, for 10, 20, …, 80. 甲 is one of the four
/// that do not.
class WhiteSpaceTests {

    private static final int TODAY = 20_000;
    private static final double MEDIAN = (40 / 140.0 + 50 / 150.0) / 2;

    private final FamilyBook book = new FamilyBook();
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> apart = new HashSet<>();

    private void twelve() {
        for (int i = 1; i <= 11; i++) {
            book.add("B" + i, "lines", 100, TODAY);
            if (i <= 8) {
                book.add("B" + i, "cloud", 10 * i, TODAY);
            }
        }
        book.add("甲", "lines", 100, TODAY);
    }

    /// Eight of eleven others buy it. Their shares are 10/110, …, 80/180, the median half-way between 40/140 and
    /// 50/150. Of eleven with three zeros the second is 0 and the tenth is 70/170.
    @Test
    void isWhatMostOfThoseAlikeBuy() {
        twelve();

        List<Opportunity> found = of("甲");

        assertThat(found).hasSize(1);
        Opportunity cloud = found.getFirst();
        assertThat(cloud.family()).isEqualTo("cloud");
        assertThat(cloud.year().middle()).isCloseTo(100 * 8 / 11.0 * MEDIAN, Offset.offset(1e-9));
        assertThat(cloud.year().low()).isZero();
        assertThat(cloud.year().high()).isCloseTo(7_000 / 170.0, Offset.offset(1e-9));
        assertThat(cloud.alike()).isNotNull();
        assertThat(cloud.alike()).isEqualTo(new Alike(11, 8, MEDIAN, "lines", true));
        assertThat(cloud.sisters()).isNull();
        assertThat(cloud.latest()).isNull();
    }

    @Test
    void isNothingForThoseThatBuyIt() {
        twelve();
        assertThat(of("B1")).isEmpty();
    }

    /// What was bought before the window is no longer bought, and its day is told.
    @Test
    void tellsWhenItWasLastBought() {
        twelve();
        book.add("甲", "cloud", 0, TODAY - 500);

        assertThat(of("甲").getFirst().latest()).isEqualTo(TODAY - 500);
    }

    /// Ten accounts and itself are needed.
    @Test
    void staysSilentWhereThereAreTooFewToCompareWith() {
        for (int i = 1; i <= 9; i++) {
            book.add("B" + i, "lines", 100, TODAY);
            book.add("B" + i, "cloud", 50, TODAY);
        }
        book.add("甲", "lines", 100, TODAY);

        assertThat(of("甲")).isEmpty();
    }

    /// 1,000 lies more than a factor of four above 100: all sizes are compared then.
    @Test
    void looksAtAccountsOfAnySizeWhereNoneIsAsLarge() {
        twelve();
        book.add("大", "lines", 1_000, TODAY);

        Alike alike = of("大").getFirst().alike();

        assertThat(alike).isEqualTo(new Alike(12, 8, MEDIAN, "lines", false));
    }

    /// One of two sisters buys 30 of 90: half of a third, of 100.
    @Test
    void isWhatSisterUnitsBuy() {
        book.add("甲", "lines", 100, TODAY);
        book.add("乙", "lines", 60, TODAY);
        book.add("乙", "cloud", 30, TODAY);
        book.add("丙", "lines", 10, TODAY);
        List.of("甲", "乙").forEach(unit -> groups.put(unit, "丙"));

        Opportunity cloud = of("甲").getFirst();

        assertThat(cloud.alike()).isNull();
        assertThat(cloud.sisters()).isEqualTo(new Sisters(2, 1));
        assertThat(cloud.year().middle()).isCloseTo(100 / 6.0, Offset.offset(1e-9));
        assertThat(cloud.year().high()).isCloseTo(100 / 3.0, Offset.offset(1e-9));
    }

    /// Also where it stands above them.
    @Test
    void isNotInferredFromAUnitThatStandsApart() {
        book.add("甲", "lines", 100, TODAY);
        book.add("丙", "lines", 60, TODAY);
        book.add("丙", "cloud", 30, TODAY);
        groups.put("甲", "丙");
        assertThat(of("甲")).hasSize(1);

        apart.add("丙");

        assertThat(of("甲")).isEmpty();
    }

    /// Of 1,000 and 1,050, which lie on both sides of a power of four, neither is far from the other.
    @Test
    void comparesAccountsNextToEachOtherWhateverTheirSize() {
        for (int i = 1; i <= 11; i++) {
            book.add("B" + i, "lines", 1_000, TODAY);
            book.add("B" + i, "cloud", 50, TODAY);
        }
        book.add("甲", "lines", 1_000, TODAY);

        assertThat(of("甲").getFirst().alike()).isEqualTo(new Alike(11, 11, 50 / 1_050.0, "lines", true));
    }

    private List<Opportunity> of(String account) {
        Map<String, List<Opportunity>> all = new HashMap<>();
        new WhiteSpace(book, groups, apart).forEach(all::put);
        return Objects.requireNonNull(all.get(account));
    }
}
