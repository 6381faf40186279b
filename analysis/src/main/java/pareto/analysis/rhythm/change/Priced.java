package pareto.analysis.rhythm.change;

import java.util.List;

/// What an account bought of each product month by month, and at which price.
///
/// @param group code of its group, its own code where it stands alone
public record Priced(String account, String group, List<Product> products) {

    /// @param name product and unit, so that two units are two products
    /// @param month months since the year 0, ascending: twelve times the year and the month of the year less one
    /// @param price mean logarithm of the net price of one unit, over the lines of the month
    /// @param quantity mean logarithm of what a line held
    /// @param revenue net revenue of the month
    public record Product(
            String name, String family, int[] month, double[] price, double[] quantity, double[] revenue) {

        /// The same at other prices.
        Product at(double[] prices) {
            return new Product(name, family, month, prices, quantity, revenue);
        }
    }
}
