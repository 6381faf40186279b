package pareto.analysis.price;

import java.util.List;

/// What can be said of how an account reacts to the price of a product family.
public sealed interface Sensitivity {

    /// By so many percent more or less is bought when the price is one percent higher.
    ///
    /// @param low the lower end of the interval that holds in 95 of 100 cases
    /// @param changes price changes it rests on
    /// @param months in which the account bought, of all products with a change
    /// @param steps the changes, the largest first
    record Told(double elasticity, double low, double high, int changes, int months, List<Step> steps)
            implements Sensitivity {}

    /// Nothing, and why.
    record Silent(Reason reason, int changes) implements Sensitivity {}

    /// Why nothing can be said.
    enum Reason {
        /// Bought in too few months.
        FEW_MONTHS,
        /// The price has always been the same.
        NO_CHANGE,
        /// The price moved with the quantity alone.
        QUANTITY_ONLY,
        /// Fewer changes than needed.
        FEW_CHANGES,
        /// Too few other accounts, so that season and trend cannot be told apart from it.
        NO_OTHERS,
        /// Prices of all changed together, so that season and trend cannot be told apart from it.
        TOGETHER,
        /// The interval is so wide that it says nothing.
        TOO_WIDE
    }
}
