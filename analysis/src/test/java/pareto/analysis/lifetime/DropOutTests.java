package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P(active) is given only where histories tell who left from who is silent.
class DropOutTests {

    private static final int WORLDS = Integer.getInteger("pareto.sets", Boolean.getBoolean("pareto.long") ? 400 : 40);

    @ParameterizedTest
    @EnumSource(
            value = Model.class,
            names = {"BG_NBD", "MBG_NBD", "PARETO_NBD"})
    void isSeenWhereAccountsLeave(Model model) {
        var fit = Fitting.fit(model, new World(1).leavingAfterOrders(1_000, 1, 0.8, 6, 0.8, 2.5, true));

        assertThat(fit.identified()).isTrue();
        assertThat(fit.unidentified()).isEmpty();
        assertThat(fit.active(fit.forecast(3, 100, 300), 3)).isPresent();
    }

    /// Where nobody leaves it is claimed in 5 % of the worlds; in these as often as chance leaves.
    @Test
    void isRarelyClaimedWhereNobodyLeaves() {
        long claimed = claims(World.nobodyLeaves(300, 1, 0.8, 60), Model.MBG_NBD);
        double slack = 3 * Math.sqrt(0.05 * 0.95 / WORLDS);

        assertThat((double) claimed / WORLDS).isLessThanOrEqualTo(0.05 + slack);
    }

    private static long claims(LongFunction<Cells> world, Model model) {
        return LongStream.range(0, WORLDS)
                .filter(seed -> Fitting.fit(model, world.apply(seed)).identified())
                .count();
    }

    @Test
    void ofAOneTimeBuyerBgNbdCannotSay() {
        var fit = Fitting.fit(Model.BG_NBD, new World(1).leavingAfterOrders(1_000, 1, 0.8, 6, 0.8, 2.5, false));
        var forecast = fit.forecast(0, 0, 300);

        assertThat(forecast.active()).isEqualTo(1);
        assertThat(fit.active(forecast, 0)).isEmpty();
    }

    @Test
    void withoutASecondOrderOnlyTheMeanIntervalIsLeft() {
        var cells = new CellsBuilder().add(0, 0, 70).add(0, 0, 100).build();
        for (var model : Model.offered()) {
            var fit = Fitting.fit(model, cells);
            assertThat(fit.model()).isEqualTo(Model.MEAN_INTERVAL);
            assertThat(fit.fallback()).hasValueSatisfying(why -> assertThat(why).contains("second time"));
            assertThat(fit.parameters()).containsOnlyKeys("meanInterval");
            assertThat(fit.identified()).isFalse();
        }
    }

    /// All order every 30 days: neither heterogeneity nor drop-out can be had from them.
    @Test
    void clocksWithoutAnySpreadGiveTheirInterval() {
        var builder = new CellsBuilder();
        for (int i = 0; i < 40; i++) {
            builder.addDays(new int[] {i, i + 30, i + 60, i + 90, i + 120, i + 150, i + 180, i + 210}, 260);
        }
        var fit = Fitting.fit(Model.MBG_CNBD_K, builder.build());

        assertThat(fit.k()).isEqualTo(12);
        assertThat(fit.parameters()).containsKey("meanInterval").doesNotContainKeys("r", "alpha");
        assertThat(fit.parameters().get("meanInterval")).isBetween(27 / Cells.WEEK, 33 / Cells.WEEK);
        assertThat(fit.intervals()).doesNotContainKeys("r", "alpha");
    }

    @Test
    void theModelThatMadeTheWorldIsRecommended() {
        var regular = List.of(clock(1), clock(2), clock(3), clock(4), clock(5));
        var recommended = Recommendation.of(regular);

        assertThat(recommended.best()).isEqualTo(Model.MBG_CNBD_K);
        assertThat(recommended.gain())
                .isGreaterThan(3 * recommended.standardError())
                .isPositive();
        assertThat(recommended.heldOut()).containsOnlyKeys(Model.offered());
        assertThat(recommended.sentence())
                .startsWith("mbg-cnbd-k is recommended")
                .contains(" ± ");
    }

    private static Cells clock(long seed) {
        return new World(seed).leavingAfterOrders(100, 3, 1.6, 2.2, 0.9, 7.5, true);
    }

    @Test
    void ofEqualsTheSimplestIsRecommended() {
        var one = new CellsBuilder().add(0, 0, 9).build();

        assertThat(Recommendation.of(List.of(one, one)).best()).isEqualTo(Model.BG_NBD);
        assertThat(Recommendation.of(List.of(one)).best()).isEqualTo(Model.BG_NBD);
    }
}
