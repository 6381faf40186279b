package pareto.analysis.value;

import pareto.analysis.lifetime.IncompleteBeta;

/// What losing fewer accounts would bring a company, by its own accounts: an account that stays each year with
/// probability r brings its yearly margin m as long as it stays, discounted by d a year, hence m (1 + d)/(1 + d − r)
/// from this year on (Gupta, Lehmann & Stuart 2004, with this year's margin included).
///
/// @param accounts that bought in a year and could have come back in the next
/// @param kept those of them that did
/// @param points by how many percentage points fewer leave
/// @param discount 0.1 for 10 % a year
public record RetentionGain(long accounts, long kept, double points, double discount) {

    private static final int HALVINGS = 60;

    public RetentionGain {
        if (accounts < 1 || kept < 0 || kept > accounts || !(points > 0) || !(discount > 0)) {
            throw new IllegalArgumentException("Of " + accounts + " accounts " + kept + " kept, " + points
                    + " points, discount " + discount + ": nothing can be reckoned from that.");
        }
    }

    /// The share that stays.
    public double rate() {
        return (double) kept / accounts;
    }

    /// By how much all that accounts will bring grows, as a share of it. The interval is that of the rate: a beta
    /// distribution with the kept and the lost, and half an account more of each (Jeffreys). The gain rises
    /// with the rate until all would stay, and falls from there.
    public Estimate gain() {
        double low = quantile(0.1);
        double high = quantile(0.9);
        double most = 1 - points / 100;
        double peak = low < most && most < high ? gain(most) : 0;
        return new Estimate(
                Math.min(gain(low), gain(high)), gain(rate()), Math.max(peak, Math.max(gain(low), gain(high))));
    }

    /// How often this year's margin an account brings in all.
    public double years() {
        return years(rate());
    }

    private double years(double rate) {
        return (1 + discount) / (1 + discount - rate);
    }

    /// Nobody can keep more than all.
    private double gain(double rate) {
        return years(Math.min(1, rate + points / 100)) / years(rate) - 1;
    }

    private double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (IncompleteBeta.regularised(middle, kept + 0.5, accounts - kept + 0.5) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
