package pareto.analysis.lifetime;

import java.util.List;

/// Pareto/NBD: parameters r and α of the rate of orders per week, s and β of the rate of the end per week.
record ParetoDropOut() implements Family {

    /// A relationship that lasts 10,000 weeks does not end.
    private static final double NEVER = Math.log(10_000);

    @Override
    public Model model() {
        return Model.PARETO_NBD;
    }

    @Override
    public int k() {
        return 1;
    }

    @Override
    public List<String> names() {
        return List.of("r", "alpha", "s", "beta");
    }

    @Override
    public Likelihood on(Cells cells) {
        return new ParetoLikelihood(cells);
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(
                Family.logs(0.7, 0.7 / (2 * rate), 0.6, 12),
                Family.logs(1.5, 1.5 / (2 * rate), 0.3, 30),
                Family.logs(4, 4 / (3 * rate), 2, 60));
    }

    @Override
    public double[] nearlyWithoutDropOut(double[] steady) {
        return new double[] {steady[0], steady[1], Math.log(0.01), Math.log(50)};
    }

    @Override
    public boolean runsOff(double[] logs) {
        var neverEnds = logs[3] - logs[2] > NEVER;
        return Bounds.runsOff(logs, 0, 1) || Bounds.runsOff(logs, 2, 3) || neverEnds;
    }

    @Override
    public Forecast forecast(double[] parameters, int x, int tx, int t) {
        return ParetoForecast.of(parameters, x, tx, t);
    }
}
