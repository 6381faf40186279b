package pareto.analysis.lifetime;

/// The log-likelihood of what was seen, as a function of the logarithms of a model's parameters.
interface Likelihood {

    /// Its value there; writes its gradient with respect to the logarithms.
    double at(double[] logs, double[] gradient);

    default double at(double[] logs) {
        return at(logs, new double[logs.length]);
    }
}
