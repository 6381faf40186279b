package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Sets of more than 20,000 accounts are searched on a sample first: that shortens the way and changes no result.
class LargeSetsTests {

    private static final int ACCOUNTS = 30_000;

    @Test
    void theMaximumIsThatOfAllAccounts() {
        var cells = new World(3).leavingAfterOrders(ACCOUNTS, 1, 0.8, 6, 0.8, 2.5, true);
        for (var family : List.of(BetaGeometric.BG_NBD, BetaGeometric.MBG_NBD, new ParetoDropOut())) {
            var found = new Search(cells).maximum(family);
            var all = new Bounds(family.on(cells));
            assertThat(Curvature.polished(all, found).value()).isCloseTo(found.value(), within(1e-6));
        }
    }

    @Test
    void regularityIsThatOfAllAccounts() {
        var cells = new World(4).leavingAfterOrders(ACCOUNTS, 2, 1.2, 3, 0.8, 4, true);

        assertThat(new Search(cells).regularity()).isEqualTo(2);
    }

    @Test
    void spendingIsThatOfAllAccounts() {
        var spending = new World(5).spending(ACCOUNTS, 6, 4, 15);
        var all = new Bounds(new SpendLikelihood(spending, 20));
        var direct = Curvature.polished(all, Maximiser.from(all, Family.logs(2, 3, 1)));

        assertThat(SpendFit.fit(spending).logLikelihood().orElseThrow()).isCloseTo(direct.value(), within(1e-6));
    }

    @Test
    void aSampleHasItsShareOfEveryCell() {
        var cells = new CellsBuilder()
                .add(0, 0, 70, 8_000)
                .add(2, 50, 100, 4_000)
                .gap(25, 8_000)
                .build();
        var sample = cells.sample(1_200);

        assertThat(sample.weight).containsExactly(800, 400);
        assertThat(sample.gapLogs()).isCloseTo(cells.gapLogs() / 10, within(1e-9));
    }
}
