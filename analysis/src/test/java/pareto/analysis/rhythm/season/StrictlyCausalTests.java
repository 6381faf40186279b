package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A shop of forty accounts that order every three weeks or so, and what is said of them.
class StrictlyCausalTests {

    private static final LocalDate START = LocalDate.of(2021, 1, 4);
    private static final LocalDate STOP = LocalDate.of(2023, 9, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    /// The first one stops.
    private static List<Buyer> shop(LocalDate until) {
        var buyers = new Buyers(Map.of());
        for (int i = 0; i < 40; i++) {
            var random = new SplittableRandom(i);
            var end = i == 0 ? STOP : until;
            for (var day = START.plusDays(i); day.isBefore(end); day = day.plusDays(15 + random.nextInt(12))) {
                buyers.day(code(i), (int) day.toEpochDay(), 1_000);
            }
        }
        return buyers.all();
    }

    private static String code(int i) {
        return "K" + (10 + i);
    }

    private static List<Watch.Run> runs(List<Buyer> buyers, List<Explanation> explanations) {
        return new Watch(buyers, explanations, 0.2).runs(List.of(AS_OF));
    }

    @Test
    void theOneThatStoppedIsListed() {
        var warnings = runs(shop(AS_OF.plusDays(1)), List.of()).getFirst().warnings();

        assertThat(warnings).extracting(Warning::account).contains(code(0));
        assertThat(warnings.getFirst().account()).isEqualTo(code(0));
        assertThat(warnings.getFirst().since()).isBefore(STOP.plusDays(90));
        assertThat(warnings.getFirst().expected().mid()).isBetween(4.0, 8.0);
    }

    @Test
    void whatCameLaterChangesNothing() {
        assertThat(runs(shop(AS_OF.plusYears(1)), List.of())).isEqualTo(runs(shop(AS_OF.plusDays(1)), List.of()));
    }

    @Test
    void anExplainedSilenceIsNoWarning() {
        var pause = new Explanation(code(0), STOP, Optional.of(AS_OF.plusDays(60)), STOP.minusDays(10));
        var known = runs(shop(AS_OF.plusDays(1)), List.of(pause)).getFirst();
        var tooLate = new Explanation(code(0), STOP, pause.until(), AS_OF.plusDays(1));

        assertThat(known.warnings()).extracting(Warning::account).doesNotContain(code(0));
        assertThat(runs(shop(AS_OF.plusDays(1)), List.of(tooLate)).getFirst().warnings())
                .extracting(Warning::account)
                .contains(code(0));
    }

    /// Everybody pauses for six weeks: nobody in particular has left.
    @Test
    void aSilenceOfTheWholeShopIsNobodysOwn() {
        var buyers = new ArrayList<Buyer>();
        for (var buyer : shop(AS_OF.minusDays(45))) {
            buyers.add(buyer);
        }
        var warnings = runs(buyers, List.of()).getFirst().warnings();

        assertThat(warnings.getFirst().account()).isEqualTo(code(0));
        assertThat(warnings).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void beforeTheFirstOrderNothingIsSaid() {
        var runs = new Watch(shop(AS_OF), List.of(), 0.2).runs(List.of(START.minusYears(1)));

        assertThat(runs.getFirst().warnings()).isEmpty();
        assertThat(new Watch(List.of(), List.of(), 0.2)
                        .runs(List.of(AS_OF))
                        .getFirst()
                        .warnings())
                .isEmpty();
    }
}
