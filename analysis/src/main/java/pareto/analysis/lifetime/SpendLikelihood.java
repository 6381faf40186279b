package pareto.analysis.lifetime;

/// Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value", eq. 1a): an order's value is
/// Gamma(p, ν), its rate ν Gamma(q, v) over accounts. Of the mean of x orders, v in units of `unit`.
final class SpendLikelihood implements Likelihood {

    private final int[] days;
    private final double[] logTotals;
    private final double[] totals;
    private final int[] accounts;
    private final double constant;

    /// @param unit what amounts are divided by, so that v is of order one in any currency
    SpendLikelihood(Spending spending, double unit) {
        int n = spending.size();
        days = new int[n];
        totals = new double[n];
        logTotals = new double[n];
        accounts = spending.accountsByDays();
        double logMeans = 0;
        for (int i = 0; i < n; i++) {
            days[i] = spending.days(i);
            totals[i] = days[i] * (spending.mean(i) / unit);
            logTotals[i] = Math.log(totals[i]);
            logMeans += Math.log(spending.mean(i));
        }
        constant = -logMeans;
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        double p = Math.exp(logs[0]);
        double q = Math.exp(logs[1]);
        double v = Math.exp(logs[2]);
        gradient[0] = 0;
        gradient[1] = 0;
        gradient[2] = 0;
        double value = constant + byNumberOfDays(p, q, gradient) + byTotal(p, q, v, logs[2], gradient);
        gradient[0] *= p;
        gradient[1] *= q;
        return value;
    }

    private double byNumberOfDays(double p, double q, double[] gradient) {
        double logQ = Gammas.logGamma(q);
        double slopeQ = Gammas.digamma(q);
        double value = 0;
        for (int x = 1; x < accounts.length; x++) {
            if (accounts[x] > 0) {
                double both = Gammas.digamma(p * x + q);
                value += accounts[x] * (Gammas.logGamma(p * x + q) - Gammas.logGamma(p * x) - logQ);
                gradient[0] += accounts[x] * x * (both - Gammas.digamma(p * x));
                gradient[1] += accounts[x] * (both - slopeQ);
            }
        }
        return value;
    }

    private double byTotal(double p, double q, double v, double logV, double[] gradient) {
        double value = 0;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        for (int i = 0; i < days.length; i++) {
            double together = totals[i] + v;
            double log = Math.log(together);
            double aboveTotal = log - logTotals[i];
            double aboveV = log - logV;
            double shape = p * days[i];
            value -= shape * aboveTotal + q * aboveV;
            byP -= days[i] * aboveTotal;
            byQ -= aboveV;
            byV += (q * totals[i] - shape * v) / together;
        }
        gradient[0] += byP;
        gradient[1] += byQ;
        gradient[2] += byV;
        return value;
    }
}
