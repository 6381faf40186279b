package pareto.analysis.lifetime;

import java.util.SplittableRandom;

/// Whether a history without a drop-out could just as well have brought what was seen.
///
/// The model without drop-out lies on the boundary, where no χ² holds, so the gain in likelihood is compared
/// with gains in worlds without drop-out (parametric bootstrap): more than 95 % of them must stay below it.
final class Identification {

    private static final int WORLDS = 99;
    private static final int MAY_REACH_IT = 4;
    private static final int ACCOUNTS = 4_000;
    private static final long SEED = 20260103;

    /// No world without drop-out gains as much: under the largest χ² in question, of two degrees, one in
    /// 160,000 does.
    private static final double OBVIOUS = 12;

    private static final double NOTHING = 1e-6;

    private Identification() {}

    /// @param found maximum of the model with drop-out
    /// @param steady maximum of the same model without
    static boolean of(Family family, Optimum found, Optimum steady, Cells cells) {
        double gain = found.value() - steady.value();
        if (gain > OBVIOUS || gain < NOTHING) {
            return gain > OBVIOUS;
        }
        var watched = cells.sample(ACCOUNTS);
        var random = new SplittableRandom(SEED);
        var parameters = steady.parameters();
        var world = new SteadyWorld(family.k(), parameters[0], parameters[1]);
        int reached = 0;
        for (int i = 0; i < WORLDS && reached <= MAY_REACH_IT; i++) {
            reached += gain(family, steady, world.draw(watched, random)) >= gain ? 1 : 0;
        }
        return reached <= MAY_REACH_IT;
    }

    private static double gain(Family family, Optimum steady, Cells world) {
        if (world.repeats() == 0) {
            return 0;
        }
        var without = Maximiser.roughly(new Bounds(family.withoutDropOut().on(world)), steady.logs());
        var with = Maximiser.roughly(new Bounds(family.on(world)), family.nearlyWithoutDropOut(without.logs()));
        return with.value() - without.value();
    }
}
