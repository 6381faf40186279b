package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikelihoodTests {

    private static final Cells CELLS = new World(5).leavingAfterOrders(300, 2, 1.2, 1.5, 0.8, 4, true);

    static List<Likelihood> likelihoods() {
        return List.of(
                BetaGeometric.BG_NBD.on(CELLS),
                BetaGeometric.MBG_NBD.on(CELLS),
                BetaGeometric.mbgCnbd(2).on(CELLS),
                BetaGeometric.mbgCnbd(12).on(CELLS),
                new ParetoDropOut().on(CELLS),
                new Steady(1).on(CELLS),
                new Steady(3).on(CELLS),
                new SpendLikelihood(new World(6).spending(200, 6, 4, 15), 20));
    }

    @ParameterizedTest
    @MethodSource("likelihoods")
    void gradientsAreSlopes(Likelihood likelihood) {
        int n = dimension(likelihood);
        var random = new SplittableRandom(3);
        for (int i = 0; i < 30; i++) {
            var place = random.doubles(n, -2.5, 3).toArray();
            var gradient = new double[n];
            likelihood.at(place, gradient);
            for (int j = 0; j < n; j++) {
                double h = 1e-4;
                double slope = (moved(likelihood, place, j, h) - moved(likelihood, place, j, -h)) / (2 * h);
                assertThat(gradient[j])
                        .as("%d of %s", j, likelihood)
                        .isCloseTo(slope, within(1e-4 + 1e-5 * Math.abs(slope)));
            }
        }
    }

    private static int dimension(Likelihood likelihood) {
        return switch (likelihood) {
            case SteadyLikelihood _ -> 2;
            case SpendLikelihood _ -> 3;
            default -> 4;
        };
    }

    private static double moved(Likelihood likelihood, double[] place, int j, double by) {
        var moved = place.clone();
        moved[j] += by;
        return likelihood.at(moved);
    }

    /// An account that bought once and was watched for 10 weeks, by hand: r 1, α 5, a 1, b 3.
    @Test
    void oneTimeBuyersByHand() {
        var once = new CellsBuilder().add(0, 0, 70).build();
        var logs = Family.logs(1, 5, 1, 3);
        double silent = 5.0 / 15;

        assertThat(BetaGeometric.BG_NBD.on(once).at(logs)).isCloseTo(Math.log(silent), within(1e-14));
        assertThat(BetaGeometric.MBG_NBD.on(once).at(logs)).isCloseTo(Math.log(0.75 * silent + 0.25), within(1e-14));
        assertThat(new Steady(1).on(once).at(logs(1, 5))).isCloseTo(Math.log(silent), within(1e-14));
    }

    private static double[] logs(double r, double alpha) {
        return Family.logs(r, alpha);
    }

    /// Pareto/NBD with equal scales, x = 0: 1 − s/(r + s)(1 − (α/(α + T))^(r + s)) − … by elementary integrals.
    @Test
    void paretoNbdByHand() {
        var once = new CellsBuilder().add(0, 0, 70).build();
        double stays = Math.pow(5.0 / 15, 3);

        assertThat(new ParetoDropOut().on(once).at(Family.logs(1, 5, 2, 5)))
                .isCloseTo(Math.log(stays + 2.0 / 3 * (1 - stays)), within(1e-13));
    }

    /// k = 1 is MBG/NBD, to the last bit.
    @Test
    void aClockOfEveryTickIsMbgNbd() {
        assertThat(Fitting.unjudged(Model.MBG_NBD, CELLS).logLikelihood())
                .isEqualTo(new Search(CELLS).maximum(BetaGeometric.mbgCnbd(1)).value());
    }

    /// As fewer and fewer leave, every model says what the one without drop-out says.
    @Test
    void withoutDropOutAllModelsAgree() {
        double steady = new Steady(1).on(CELLS).at(Family.logs(0.8, 6));
        double clock = new Steady(3).on(CELLS).at(Family.logs(0.8, 6));

        assertThat(BetaGeometric.BG_NBD.on(CELLS).at(Family.logs(0.8, 6, 1e-100, 1)))
                .isCloseTo(steady, within(1e-6));
        assertThat(BetaGeometric.MBG_NBD.on(CELLS).at(Family.logs(0.8, 6, 1e-100, 1)))
                .isCloseTo(steady, within(1e-6));
        assertThat(new ParetoDropOut().on(CELLS).at(Family.logs(0.8, 6, 1e-100, 1)))
                .isCloseTo(steady, within(1e-6));
        assertThat(BetaGeometric.mbgCnbd(3).on(CELLS).at(Family.logs(0.8, 6, 1e-100, 1)))
                .isCloseTo(clock, within(1e-6));
    }
}
