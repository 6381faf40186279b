package pareto.analysis.comparison;

/// Accounts of one class, as sums over them: `x` is revenue of the year before, `y` of the window.
///
/// @param accounts how many there are
/// @param xx sum of squares of x, `yy` of y, `xy` of products
public record Tally(long accounts, double x, double y, double xx, double yy, double xy) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                accounts + other.accounts, x + other.x, y + other.y, xx + other.xx, yy + other.yy, xy + other.xy);
    }

    /// Revenue of the window per unit of the year before.
    double ratio() {
        return y / x;
    }

    /// Variance of the ratio over accounts drawn like these.
    double variance() {
        double r = ratio();
        double squares = Math.max(0, yy - 2 * r * xy + r * r * xx);
        return squares * accounts / (accounts - 1) / (x * x);
    }
}
