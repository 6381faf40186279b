package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Accounts with the same history are counted together, and nothing changes by it.
class CellsTests {

    @Test
    void equalHistoriesAreOneCell() {
        var cells = new CellsBuilder()
                .addDays(new int[] {100, 128}, 170)
                .addDays(new int[] {130, 158}, 200)
                .addDays(new int[] {5}, 170)
                .build();

        assertThat(cells.size()).isEqualTo(2);
        assertThat(cells.customers()).isEqualTo(3);
        assertThat(cells.repeats()).isEqualTo(2);
        assertThat(cells.weight[cells.indexOf(1, 28, 70)]).isEqualTo(2);
        assertThat(cells.indexOf(1, 28, 71)).isNegative();
        assertThat(cells.gapLogs()).isCloseTo(2 * Math.log(4), within(1e-14));
    }

    /// To the last bit: likelihood, parameters and forecasts.
    @Test
    void theOrderOfTheAccountsDoesNotMatter() {
        var world = new World(1).leavingAfterOrders(500, 2, 1, 3, 0.8, 4, true);
        var accounts = new ArrayList<int[]>();
        for (int i = 0; i < world.size(); i++) {
            accounts.addAll(Collections.nCopies(world.weight[i], new int[] {world.x[i], world.tx[i], world.t[i]}));
        }
        Collections.shuffle(accounts, new Random(3));
        var shuffled = new CellsBuilder();
        accounts.forEach(account -> shuffled.add(account[0], account[1], account[2]));
        var again = shuffled.build();

        for (var model : List.of(Model.BG_NBD, Model.MBG_NBD, Model.PARETO_NBD)) {
            assertThat(Fitting.unjudged(model, again).parameters())
                    .isEqualTo(Fitting.unjudged(model, world).parameters());
            assertThat(Fitting.unjudged(model, again).logLikelihood())
                    .isEqualTo(Fitting.unjudged(model, world).logLikelihood());
        }
    }

    @Test
    void aCellOfThreeWeighsAsThreeAccounts() {
        var together = new CellsBuilder().add(2, 50, 100, 3).add(0, 0, 70, 2).build();
        var logs = Family.logs(0.8, 6, 0.7, 2.5);
        double one = BetaGeometric.MBG_NBD
                .on(new CellsBuilder().add(2, 50, 100).build())
                .at(logs);
        double other = BetaGeometric.MBG_NBD
                .on(new CellsBuilder().add(0, 0, 70).build())
                .at(logs);

        assertThat(BetaGeometric.MBG_NBD.on(together).at(logs)).isCloseTo(3 * one + 2 * other, within(1e-12));
    }

    @Test
    void everyAccountFindsItsScore() {
        var cells = new World(2).leavingAfterOrders(300, 1, 0.8, 6, 0.8, 2.5, true);
        var fit = Fitting.fit(Model.MBG_NBD, cells);
        var scores = Scores.of(fit, cells, 13);
        for (int i = 0; i < cells.size(); i++) {
            var alone = fit.forecast(cells.x[i], cells.tx[i], cells.t[i]);
            var score = scores.of(cells.x[i], cells.tx[i], cells.t[i]);
            assertThat(score.expectedOrders()).isEqualTo(alone.expectedOrders(13));
            assertThat(score.noOrder()).isEqualTo(alone.noOrder(13));
            assertThat(score.active()).isEqualTo(fit.active(alone, cells.x[i]));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.of(99, 5, 9))
                .withMessageContaining("No account");
    }

    @Test
    void whatIsNoHistoryIsRefusedInOneSentence() {
        var cells = new CellsBuilder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(1, 71, 70))
                .withMessageContaining("71 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(0, 3, 70))
                .withMessageContaining("0 repeat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(2, 0, 70))
                .withMessageContaining("2 repeat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(-1, 0, 0))
                .withMessageContaining("out of range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.add(1, 1, 1, 0))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException().isThrownBy(() -> cells.gap(0, 1)).withMessageContaining("different days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.fit(Model.BG_NBD, cells.build()))
                .withMessage("There is no account with an order to learn from.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spending().add(1, Double.NaN))
                .withMessageContaining("tell nothing");
        var some = new CellsBuilder().add(0, 0, 3).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(Fitting.fit(Model.BG_NBD, some), some, 0))
                .withMessageContaining("horizon");
    }
}
