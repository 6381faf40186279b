package pareto.analysis.lifetime;

/// Nobody ever leaves: orders are every k-th tick of a Poisson clock whose rate is Gamma(r, α) over accounts. k
/// = 1 is the NBD of Ehrenberg (1959); the model every drop-out is measured against.
final class SteadyLikelihood implements Likelihood {

    private final Cells cells;
    private final int k;
    private final double constant;
    private final Rates rates;
    private final SilentTicks silent;

    SteadyLikelihood(Cells cells, int k) {
        this.cells = cells;
        this.k = k;
        this.rates = new Rates(cells.lastDay());
        this.silent = new SilentTicks(k);
        this.constant = (k - 1) * cells.gapLogs() - cells.repeats() * Gammas.logGamma(k);
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        double r = Math.exp(logs[0]);
        double alpha = Math.exp(logs[1]);
        rates.fill(alpha);
        var ticks = new RisingLog(r, alpha);
        double value = constant;
        gradient[0] = 0;
        gradient[1] = -(double) k * cells.repeats();
        for (int run = 0; run + 1 < cells.runs.length; run++) {
            int x = cells.x[cells.runs[run]];
            ticks.upTo(k * x);
            long n = cells.customersOfRun(run);
            gradient[0] += r * n * ticks.slope();
            value += n * ticks.sum() + add(run, r, r + k * x, gradient);
        }
        return value;
    }

    private double add(int run, double r, double y, double[] gradient) {
        silent.shape(y);
        double value = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int i = cells.runs[run]; i < cells.runs[run + 1]; i++) {
            int end = cells.t[i];
            int w = cells.weight[i];
            value -= w * y * rates.log[end];
            byR -= w * rates.log[end];
            byAlpha += w * y * rates.share[end];
            if (k > 1) {
                silent.at(rates.share[end] * (1 - (double) cells.tx[i] / Math.max(1, end)));
                value += w * Math.log(silent.sum());
                byR += w * silent.slope();
                byAlpha -= w * (1 - rates.share[end]) * silent.expectedTicks();
            }
        }
        gradient[0] += r * byR;
        gradient[1] += byAlpha;
        return value;
    }
}
