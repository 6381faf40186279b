package pareto.analysis.lifetime;

import java.util.OptionalDouble;

/// What a fitted model expects of every cell within one horizon; accounts find their cell by their history.
public final class Scores {

    private final Cells cells;
    private final double[] active;
    private final double[] noOrder;
    private final double[] orders;

    private Scores(Fit fit, Cells cells, double weeks) {
        this.cells = cells;
        active = new double[cells.size()];
        noOrder = new double[cells.size()];
        orders = new double[cells.size()];
        for (int i = 0; i < active.length; i++) {
            var forecast = fit.forecast(cells.x[i], cells.tx[i], cells.t[i]);
            active[i] = fit.active(forecast, cells.x[i]).orElse(Double.NaN);
            noOrder[i] = forecast.noOrder(weeks);
            orders[i] = forecast.expectedOrders(weeks);
        }
    }

    /// @throws IllegalArgumentException unless the horizon is a length of time
    public static Scores of(Fit fit, Cells cells, double weeks) {
        if (!(weeks > 0 && weeks <= 5_200)) {
            throw new IllegalArgumentException(
                    "A horizon of " + weeks + " weeks says nothing; choose one above 0 and up to 5,200.");
        }
        return new Scores(fit, cells, weeks);
    }

    /// @param active P(active), nothing where it may not be shown
    /// @param noOrder P(no order within the horizon)
    /// @param expectedOrders order days expected within the horizon
    public record Score(OptionalDouble active, double noOrder, double expectedOrders) {}

    /// Of an account with this history, in days.
    public Score of(int x, int tx, int t) {
        int cell = cells.indexOf(x, tx, t);
        if (cell < 0) {
            throw new IllegalArgumentException(
                    "No account has a history with x " + x + ", t_x " + tx + " and T " + t + " days.");
        }
        return new Score(
                Double.isNaN(active[cell]) ? OptionalDouble.empty() : OptionalDouble.of(active[cell]),
                noOrder[cell],
                orders[cell]);
    }
}
