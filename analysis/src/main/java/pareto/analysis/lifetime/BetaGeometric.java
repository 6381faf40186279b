package pareto.analysis.lifetime;

import java.util.List;

/// BG/NBD, MBG/NBD and MBG/CNBD-k: parameters r and α of the rate of ticks per week, a and b of the chance to
/// leave.
///
/// @param leavesAtFirst whether an account can leave right after its first order
record BetaGeometric(Model model, int k, boolean leavesAtFirst) implements Family {

    /// A mean chance to leave of less than one in 10,000 is none.
    private static final double NEVER = Math.log(10_000);

    static final BetaGeometric BG_NBD = new BetaGeometric(Model.BG_NBD, 1, false);
    static final BetaGeometric MBG_NBD = new BetaGeometric(Model.MBG_NBD, 1, true);

    static BetaGeometric mbgCnbd(int k) {
        return new BetaGeometric(Model.MBG_CNBD_K, k, true);
    }

    @Override
    public List<String> names() {
        return List.of("r", "alpha", "a", "b");
    }

    @Override
    public Likelihood on(Cells cells) {
        return new BetaGeometricLikelihood(cells, k, leavesAtFirst);
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(
                Family.logs(0.5, 0.5 / rate, 0.8, 2.5),
                Family.logs(1.5, 1.5 / (2 * rate), 0.2, 4),
                Family.logs(4, 4 / (3 * rate), 1, 10));
    }

    @Override
    public double[] nearlyWithoutDropOut(double[] steady) {
        return new double[] {steady[0], steady[1], Math.log(0.01), Math.log(20)};
    }

    @Override
    public boolean runsOff(double[] logs) {
        var neverLeave = logs[3] - logs[2] > NEVER;
        return Bounds.runsOff(logs, 0, 1) || Bounds.runsOff(logs, 3, 2) || neverLeave;
    }

    /// Fader, Hardie & Lee (2005), eq. 8 and Platzer & Reutterer (2016), eq. 5: stayed after every order, or
    /// left after the last.
    @Override
    public Forecast forecast(double[] p, int x, int tx, int t) {
        double y = p[0] + (double) k * x;
        double scale = p[1] + t / Cells.WEEK;
        int chances = x + (leavesAtFirst ? 1 : 0);
        double logOdds = chances == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(p[2] / (p[3] + chances - 1)) + y * Math.log(scale / (p[1] + tx / Cells.WEEK));
        return new TickForecast(k, logOdds, y, scale, (t - tx) / Cells.WEEK, p[2], p[3] + chances);
    }
}
