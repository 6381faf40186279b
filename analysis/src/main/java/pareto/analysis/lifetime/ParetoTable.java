package pareto.analysis.lifetime;

import java.util.Arrays;

/// For one x and every day that occurs with it: the probability φ that the end comes before the next order, and
/// the derivatives of ln φ(t)(α + t)⁻ʸ(β + t)⁻ˢ for the logarithms of r, α, s and β. Filled when first asked
/// for.
final class ParetoTable {

    private static final double STEP = 1e-5;

    final double[] phi;
    final double[] byR;
    final double[] byAlpha;
    final double[] byS;
    final double[] byBeta;

    private final int[] filledFor;
    private final Rates orders;
    private final Rates ends;
    private double r;
    private double s;
    private double alpha;
    private double beta;
    private double y;
    private int x;

    ParetoTable(int lastDay, Rates orders, Rates ends) {
        this.orders = orders;
        this.ends = ends;
        phi = new double[lastDay + 1];
        byR = new double[lastDay + 1];
        byAlpha = new double[lastDay + 1];
        byS = new double[lastDay + 1];
        byBeta = new double[lastDay + 1];
        filledFor = new int[lastDay + 1];
    }

    void parameters(double shape, double scale, double endShape, double endScale) {
        r = shape;
        alpha = scale;
        s = endShape;
        beta = endScale;
        Arrays.fill(filledFor, -1);
    }

    void repeats(int orderDays) {
        x = orderDays;
        y = r + orderDays;
    }

    void ensure(int day) {
        if (filledFor[day] != x) {
            filledFor[day] = x;
            fill(day);
        }
    }

    private void fill(int day) {
        double t = day / Cells.WEEK;
        double orderScale = alpha + t;
        double endScale = beta + t;
        double here = DeathRace.endsFirst(y, s, orderScale, endScale);
        double afterOneMore = DeathRace.endsFirst(y + 1, s, orderScale, endScale) / here;
        double shorter = DeathRace.endsFirst(y * (1 - STEP), s, orderScale, endScale);
        double longer = DeathRace.endsFirst(y * (1 + STEP), s, orderScale, endScale);
        double fewer = DeathRace.endsFirst(y, s * (1 - STEP), orderScale, endScale);
        double more = DeathRace.endsFirst(y, s * (1 + STEP), orderScale, endScale);
        phi[day] = here;
        byR[day] = r * (Math.log(longer / shorter) / (2 * STEP * y) - orders.log[day]);
        byS[day] = Math.log(more / fewer) / (2 * STEP) - s * ends.log[day];
        // the integral depends on α + t and β + t only and is homogeneous in them, so two derivatives need one value
        byAlpha[day] = y * (1 - alpha / orderScale * afterOneMore);
        byBeta[day] = s + beta / endScale * (y * afterOneMore - (y + s));
    }
}
