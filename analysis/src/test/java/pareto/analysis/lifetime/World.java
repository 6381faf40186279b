package pareto.analysis.lifetime;

import java.util.SplittableRandom;
import java.util.function.LongFunction;

/// A company whose accounts buy exactly as a model says, drawn order by order. Days are fine against the time
/// between orders, so that counting in whole days hides nothing: "a week" of these worlds is a tenth of one.
final class World {

    static final double STRETCH = 10;

    private final Draws draws;

    World(long seed) {
        draws = new Draws(new SplittableRandom(seed));
    }

    /// Accounts that leave after an order, watched from 40 to 80 weeks.
    Cells leavingAfterOrders(int accounts, int k, double r, double alpha, double a, double b, boolean atFirst) {
        var builder = new CellsBuilder();
        for (int i = 0; i < accounts; i++) {
            double watched = 40 + 40 * draws.uniform();
            double rate = draws.gamma(r) / alpha;
            double leaves = draws.beta(a, b);
            int x = 0;
            double last = 0;
            boolean there = !atFirst || draws.uniform() >= leaves;
            while (there) {
                double next = last + draws.gamma(k) / rate;
                if (next > watched) {
                    break;
                }
                gap(builder, last, next);
                last = next;
                x++;
                there = draws.uniform() >= leaves;
            }
            add(builder, x, last, watched);
        }
        return builder.build();
    }

    /// Accounts that never leave, a world a seed.
    static LongFunction<Cells> nobodyLeaves(int accounts, int k, double r, double alpha) {
        var watched = new CellsBuilder();
        for (int i = 0; i < accounts; i++) {
            watched.add(0, 0, days(40 + 40.0 * i / accounts));
        }
        var all = watched.build();
        return seed -> new SteadyWorld(k, r, alpha).draw(all, new SplittableRandom(seed));
    }

    /// Accounts that leave at any time.
    Cells leavingAtAnyTime(int accounts, double r, double alpha, double s, double beta) {
        var builder = new CellsBuilder();
        for (int i = 0; i < accounts; i++) {
            double watched = 40 + 40 * draws.uniform();
            double rate = draws.gamma(r) / alpha;
            double end = Math.min(watched, draws.gamma(1) / (draws.gamma(s) / beta));
            int x = 0;
            double last = 0;
            for (double next = draws.gamma(1) / rate; next <= end; next += draws.gamma(1) / rate) {
                last = next;
                x++;
            }
            add(builder, x, last, watched);
        }
        return builder.build();
    }

    /// Mean values of 1 to 10 orders.
    Spending spending(int accounts, double p, double q, double v) {
        var spending = new Spending();
        for (int i = 0; i < accounts; i++) {
            int orders = 1 + (int) (10 * draws.uniform());
            double rate = draws.gamma(q) / v;
            spending.add(orders, draws.gamma(p * orders) / rate / orders);
        }
        return spending;
    }

    private static int days(double weeks) {
        return (int) Math.round(weeks * STRETCH * Cells.WEEK);
    }

    private static void gap(CellsBuilder builder, double from, double to) {
        builder.gap(Math.max(1, days(to) - days(from)), 1);
    }

    private static void add(CellsBuilder builder, int x, double last, double watched) {
        int end = days(watched);
        builder.add(x, x == 0 ? 0 : Math.clamp(days(last), 1, end), end);
    }
}
