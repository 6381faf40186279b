package pareto.analysis.lifetime;

/// Pareto/NBD (Schmittlein, Morrison & Colombo 1987): orders at a rate that is Gamma(r, α) over accounts, until
/// an end that comes at a rate Gamma(s, β) over accounts, at any time. Likelihood as in Fader & Hardie (2005),
/// written with [DeathRace].
final class ParetoLikelihood implements Likelihood {

    private final Cells cells;
    private final Rates orders;
    private final Rates ends;
    private final ParetoTable table;

    ParetoLikelihood(Cells cells) {
        this.cells = cells;
        this.orders = new Rates(cells.lastDay());
        this.ends = new Rates(cells.lastDay());
        this.table = new ParetoTable(cells.lastDay(), orders, ends);
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        double r = Math.exp(logs[0]);
        double alpha = Math.exp(logs[1]);
        double s = Math.exp(logs[2]);
        double beta = Math.exp(logs[3]);
        orders.fill(alpha);
        ends.fill(beta);
        table.parameters(r, alpha, s, beta);
        var ticks = new RisingLog(r, alpha);
        double value = 0;
        gradient[0] = 0;
        gradient[1] = -(double) cells.repeats();
        gradient[2] = 0;
        gradient[3] = 0;
        for (int run = 0; run + 1 < cells.runs.length; run++) {
            int x = cells.x[cells.runs[run]];
            ticks.upTo(x);
            table.repeats(x);
            long n = cells.customersOfRun(run);
            gradient[0] += r * n * ticks.slope();
            value += n * ticks.sum() + add(run, r, s, r + x, gradient);
        }
        return value;
    }

    /// Alive at T with the end after T, or ended between t_x and T: g(T)(1 − φ(T)) + g(t_x)φ(t_x), relative to
    /// g(t_x), with g(t) = (1 + t/α)⁻ʸ(1 + t/β)⁻ˢ.
    private double add(int run, double r, double s, double y, double[] gradient) {
        double value = 0;
        for (int i = cells.runs[run]; i < cells.runs[run + 1]; i++) {
            int last = cells.tx[i];
            int end = cells.t[i];
            table.ensure(last);
            table.ensure(end);
            double atLast = -y * orders.log[last] - s * ends.log[last];
            double silent = Math.exp(-y * orders.log[end] - s * ends.log[end] - atLast);
            double endedLater = silent * table.phi[end];
            double ended = table.phi[last];
            double both = silent - endedLater + ended;
            value += cells.weight[i] * (atLast + Math.log(both));
            double w = cells.weight[i] / both;
            gradient[0] += w * (-silent * r * orders.log[end] - endedLater * table.byR[end] + ended * table.byR[last]);
            gradient[1] += w
                    * (silent * y * orders.share[end] - endedLater * table.byAlpha[end] + ended * table.byAlpha[last]);
            gradient[2] += w * (-silent * s * ends.log[end] - endedLater * table.byS[end] + ended * table.byS[last]);
            gradient[3] +=
                    w * (silent * s * ends.share[end] - endedLater * table.byBeta[end] + ended * table.byBeta[last]);
        }
        return value;
    }
}
