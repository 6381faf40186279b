package pareto.analysis.lifetime;

import java.util.random.RandomGenerator;

/// Histories as they would have come had nobody left: the same accounts, each watched for as long.
///
/// @param r and alpha of the rate of ticks per week, every k-th of which is an order
record SteadyWorld(int k, double r, double alpha) {

    Cells draw(Cells watched, RandomGenerator random) {
        var draws = new Draws(random);
        var builder = new CellsBuilder();
        for (int i = 0; i < watched.size(); i++) {
            for (int n = 0; n < watched.weight[i]; n++) {
                draw(watched.t[i], draws, builder);
            }
        }
        return builder.build();
    }

    /// Given their number, the ticks lie anywhere in T alike, so the time of the last order is a Beta share of
    /// T.
    private void draw(int t, Draws draws, CellsBuilder builder) {
        int ticks = draws.poisson(draws.gamma(r) / alpha * t / Cells.WEEK);
        int x = t == 0 ? 0 : ticks / k;
        if (x == 0) {
            builder.add(0, 0, t);
            return;
        }
        double share = draws.beta((double) x * k, ticks - (double) x * k + 1);
        builder.add(x, Math.clamp(Math.round(share * t), 1, t), t);
    }
}
