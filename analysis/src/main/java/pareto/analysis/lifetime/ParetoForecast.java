package pareto.analysis.lifetime;

/// The outlook of one history under Pareto/NBD. What is known at T of an account still there: orders come at a
/// rate Gamma(r + x, α + T), the end at a rate Gamma(s, β + T).
final class ParetoForecast implements Forecast {

    private static final int PANELS = 48;
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private final double y;
    private final double s;
    private final double orderScale;
    private final double endScale;
    private final double odds;

    /// @param odds of having ended by T, against still being there
    ParetoForecast(double y, double s, double orderScale, double endScale, double odds) {
        this.y = y;
        this.s = s;
        this.orderScale = orderScale;
        this.endScale = endScale;
        this.odds = odds;
    }

    /// Fader & Hardie (2005), eq. 11, with odds s/(r + s + x) (α + T)^(r + x) (β + T)^s A₀ written by
    /// [DeathRace].
    static ParetoForecast of(double[] parameters, int x, int tx, int t) {
        double y = parameters[0] + x;
        double s = parameters[2];
        double orderNow = parameters[1] + t / Cells.WEEK;
        double endNow = parameters[3] + t / Cells.WEEK;
        double orderThen = parameters[1] + tx / Cells.WEEK;
        double endThen = parameters[3] + tx / Cells.WEEK;
        double grown = Math.exp(y * Math.log(orderNow / orderThen) + s * Math.log(endNow / endThen));
        double odds =
                grown * DeathRace.endsFirst(y, s, orderThen, endThen) - DeathRace.endsFirst(y, s, orderNow, endNow);
        return new ParetoForecast(y, s, orderNow, endNow, Math.clamp(odds, 0, Double.MAX_VALUE));
    }

    @Override
    public double active() {
        return 1 / (1 + odds);
    }

    /// Silent to the end of the horizon, or ended within it before any order.
    @Override
    public double noOrder(double weeks) {
        double silent = Math.exp(-y * Math.log1p(weeks / orderScale) - s * Math.log1p(weeks / endScale));
        double here = DeathRace.endsFirst(y, s, orderScale, endScale);
        double then = DeathRace.endsFirst(y, s, orderScale + weeks, endScale + weeks);
        return Math.clamp(1 - active() + active() * (here + silent * (1 - then)), 0, 1);
    }

    /// Fader & Hardie (2005), eq. 41, finite at s = 1.
    @Override
    public double expectedOrders(double weeks) {
        double log = Math.log1p(weeks / endScale);
        double exponent = (1 - s) * log;
        double effective = Math.abs(exponent) < 1e-12 ? log : Math.expm1(exponent) / (1 - s);
        return active() * y / orderScale * endScale * effective;
    }

    /// The n-th order comes at u, after a time that is a beta prime, of an account that is then still there.
    @Override
    public double atLeast(int n, double weeks) {
        double to = weeks / (orderScale + weeks);
        double norm = -Gammas.logBeta(n, y);
        double half = to / PANELS / 2;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                double away = half * NODES[i];
                sum += half * WEIGHTS[i] * (density(middle - away, n, norm) + density(middle + away, n, norm));
            }
        }
        return Math.clamp(active() * sum, 0, 1);
    }

    private double density(double w, int n, double norm) {
        double time = orderScale * w / (1 - w);
        return Math.exp(norm + (n - 1) * Math.log(w) + (y - 1) * Math.log1p(-w) - s * Math.log1p(time / endScale));
    }
}
