package pareto.analysis.lifetime;

import java.util.List;

/// Nobody leaves: parameters r and α of the rate of ticks per week.
record Steady(int k) implements Family {

    /// A Gamma of this shape is one rate for all, as far as any figure shown can tell.
    private static final double ONE_RATE = 1e5;

    @Override
    public Model model() {
        return k == 1 ? Model.NBD : Model.CNBD_K;
    }

    @Override
    public List<String> names() {
        return List.of("r", "alpha");
    }

    @Override
    public Likelihood on(Cells cells) {
        return new SteadyLikelihood(cells, k);
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(Family.logs(0.5, 0.5 / rate), Family.logs(4, 4 / rate));
    }

    @Override
    public double[] nearlyWithoutDropOut(double[] steady) {
        return steady.clone();
    }

    @Override
    public boolean runsOff(double[] logs) {
        return Bounds.reached(logs, 0) || Bounds.reached(logs, 1);
    }

    @Override
    public Forecast forecast(double[] p, int x, int tx, int t) {
        return new TickForecast(
                k, Double.NEGATIVE_INFINITY, p[0] + (double) k * x, p[1] + t / Cells.WEEK, (t - tx) / Cells.WEEK, 0, 1);
    }

    /// Logarithms of the parameters where every account has this rate.
    static double[] oneRate(double rate) {
        return Family.logs(ONE_RATE, ONE_RATE / rate);
    }
}
