package pareto.analysis.rhythm;

/// One account's history from order day to order day: what is known of it at each, and nothing later.
final class Walk {

    /// Number of traits an account's leaving may depend on.
    static final int TRAITS = 7;

    /// Where the expected gap and the regularity stand among them.
    static final int EXPECTED = 1;

    static final int REGULARITY = 2;

    private static final int RECENT = 3;

    /// No single trait may decide: a ratio counts as at most this many times, or this fraction.
    private static final double MOST_LOG = 3;

    private final Population population;
    private final OrderDays history;
    private int known = 1;
    private GapSums sums;
    private NextGap next;
    private double lastSurprise = 1;
    private double spent;

    Walk(Population population, OrderDays history) {
        this.population = population;
        this.history = history;
        this.sums = GapSums.none(population.keep());
        this.next = new NextGap(population, sums);
        this.spent = Math.max(0, history.revenue()[0]);
    }

    /// To the order day that is the last of so many.
    Walk to(int orderDays) {
        while (known < orderDays) {
            int gap = history.gapAfter(known - 1);
            if (known + 1 == orderDays) {
                lastSurprise = next.surprise(gap);
            }
            sums = sums.plus(gap);
            spent += Math.max(0, history.revenue()[known]);
            known++;
            if (known + 1 >= orderDays) {
                next = new NextGap(population, sums);
            }
        }
        return this;
    }

    NextGap next() {
        return next;
    }

    int known() {
        return known;
    }

    int lastDay() {
        return history.days()[known - 1];
    }

    /// As logarithms: how many order days, how long the expected gap, how regular, for how long a customer, how
    /// surprising the last gap, by how much the last gaps are longer than expected and the last orders smaller
    /// than usual.
    double[] traits() {
        double expected = next.expected();
        int age = lastDay() - history.days()[0];
        return new double[] {
            Math.log(known),
            Math.log(expected),
            Math.log(next.regularity()),
            Math.log(1 + age / expected),
            Math.log(0.1 + lastSurprise),
            bounded(recentGap() / expected),
            bounded((1 + spent / known) / (1 + recentRevenue()))
        };
    }

    private double recentGap() {
        int from = Math.max(0, known - 1 - RECENT);
        int gaps = known - 1 - from;
        return gaps == 0 ? next.expected() : (double) (lastDay() - history.days()[from]) / gaps;
    }

    private double recentRevenue() {
        int from = Math.max(0, known - RECENT);
        double sum = 0;
        for (int i = from; i < known; i++) {
            sum += Math.max(0, history.revenue()[i]);
        }
        return sum / (known - from);
    }

    private static double bounded(double ratio) {
        return Math.clamp(Math.log(ratio), -MOST_LOG, MOST_LOG);
    }
}
