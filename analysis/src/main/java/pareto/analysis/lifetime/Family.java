package pareto.analysis.lifetime;

import java.util.List;

/// A model with everything but its parameters' values: how likely it makes what was seen, and what follows for
/// a history once the values are known. Parameters come in the order of their names.
sealed interface Family permits BetaGeometric, ParetoDropOut, Steady {

    Model model();

    /// Every k-th tick of the clock is an order; 1 where orders come at random.
    int k();

    List<String> names();

    Likelihood on(Cells cells);

    Forecast forecast(double[] parameters, int x, int tx, int t);

    /// Places to begin the search at, from a mean number of ticks per week.
    List<double[]> starts(double rate);

    /// The same without anybody leaving.
    default Steady withoutDropOut() {
        return new Steady(k());
    }

    /// A place where this model says nearly what the one without drop-out says, which is how it cannot do
    /// worse.
    double[] nearlyWithoutDropOut(double[] steady);

    /// Whether a maximum there means that nobody leaves, or that a parameter is not to be found.
    boolean runsOff(double[] logs);

    static double[] logs(double... parameters) {
        var logs = new double[parameters.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(parameters[i]);
        }
        return logs;
    }
}
