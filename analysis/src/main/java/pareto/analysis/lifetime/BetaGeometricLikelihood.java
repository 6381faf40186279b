package pareto.analysis.lifetime;

/// Orders are every k-th tick of a Poisson clock whose rate is Gamma(r, α) over accounts; after each order an
/// account leaves with a probability that is Beta(a, b) over accounts.
///
/// k = 1 without leaving after the first order is BG/NBD (Fader, Hardie & Lee 2005, eq. 6), with it MBG/NBD
/// (Batislam, Denizel & Filiztekin 2007), larger k MBG/CNBD-k (Platzer & Reutterer 2016, eq. 3). Gradients are
/// our own.
final class BetaGeometricLikelihood implements Likelihood {

    private static final double CERTAIN = 36;

    private final Cells cells;
    private final int k;
    private final int first;
    private final double constant;
    private final Rates rates;
    private final SilentTicks silent;

    /// @param leavesAtFirst whether an account can leave right after its first order
    BetaGeometricLikelihood(Cells cells, int k, boolean leavesAtFirst) {
        this.cells = cells;
        this.k = k;
        this.first = leavesAtFirst ? 1 : 0;
        this.rates = new Rates(cells.lastDay());
        this.silent = new SilentTicks(k);
        this.constant = (k - 1) * cells.gapLogs() - cells.repeats() * Gammas.logGamma(k);
    }

    /// What is added up over the cells of one evaluation.
    private static final class Sums {
        double value;
        double byR;
        double byLogAlpha;
        double byA;
        double byB;
        double left;
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        double r = Math.exp(logs[0]);
        double alpha = Math.exp(logs[1]);
        double a = Math.exp(logs[2]);
        double b = Math.exp(logs[3]);
        rates.fill(alpha);
        var ticks = new RisingLog(r, alpha);
        var stays = new Survivals(a, b);
        var sums = new Sums();
        sums.value = constant;
        for (int run = 0; run + 1 < cells.runs.length; run++) {
            int x = cells.x[cells.runs[run]];
            ticks.upTo(k * x);
            stays.upTo(x + first);
            everyAccount(cells.customersOfRun(run), x, ticks, stays, sums);
            sums.left = 0;
            add(run, r + k * x, x + first > 0 ? Math.log(a / (b + x - 1 + first)) : Double.NEGATIVE_INFINITY, sums);
            sums.byA += sums.left / a;
            sums.byB -= x + first > 0 ? sums.left / (b + x - 1 + first) : 0;
        }
        gradient[0] = r * sums.byR;
        gradient[1] = sums.byLogAlpha;
        gradient[2] = a * sums.byA;
        gradient[3] = b * sums.byB;
        return sums.value;
    }

    private void everyAccount(long n, int x, RisingLog ticks, Survivals stays, Sums sums) {
        sums.value += n * (ticks.sum() + stays.sum());
        sums.byR += n * ticks.slope();
        sums.byLogAlpha -= (double) n * k * x;
        sums.byA += n * stays.slopeA();
        sums.byB += n * stays.slopeB();
    }

    /// The cells of one x: stayed and silent since t_x, or left right after the order at t_x.
    private void add(int run, double y, double logOdds, Sums sums) {
        silent.shape(y);
        double value = 0;
        double byR = 0;
        double byAlpha = 0;
        double left = 0;
        for (int i = cells.runs[run]; i < cells.runs[run + 1]; i++) {
            int last = cells.tx[i];
            int end = cells.t[i];
            double gone = rates.log[end] - rates.log[last];
            double odds = logOdds + y * gone;
            double logSilent = 0;
            if (k > 1) {
                silent.at(rates.share[end] * (1 - (double) last / Math.max(1, end)));
                logSilent = Math.log(silent.sum());
                odds -= logSilent;
            }
            double e = Math.exp(-Math.abs(odds));
            double share = odds > 0 ? 1 / (1 + e) : e / (1 + e);
            double either = odds > CERTAIN ? odds : Math.max(odds, 0) + Math.log(1 + e);
            int w = cells.weight[i];
            value += w * (logSilent + either - y * rates.log[end]);
            byR += w * (share * gone - rates.log[end]);
            byAlpha += w * y * (rates.share[end] - share * (rates.share[end] - rates.share[last]));
            left += w * share;
            if (k > 1) {
                byR += w * (1 - share) * silent.slope();
                byAlpha -= w * (1 - share) * (1 - rates.share[end]) * silent.expectedTicks();
            }
        }
        sums.value += value;
        sums.byR += byR;
        sums.byLogAlpha += byAlpha;
        sums.left += left;
    }
}
