package pareto.analysis.lifetime;

/// Where a likelihood is largest.
///
/// @param logs logarithms of the parameters
/// @param metric an estimate of their covariance, good enough to start a climb nearby
record Optimum(double[] logs, double value, double[][] metric) {

    double[] parameters() {
        var parameters = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            parameters[i] = Math.exp(logs[i]);
        }
        return parameters;
    }
}
