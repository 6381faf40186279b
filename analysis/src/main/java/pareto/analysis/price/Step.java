package pareto.analysis.price;

/// A price that changed, with what was bought before and after.
///
/// @param month the first month at the new price
/// @param change of the price for the same quantity, as a share of the one before
/// @param priceBefore mean price of the months since the step before
/// @param quantityBefore mean quantity of these months
public record Step(
        String product,
        int month,
        double change,
        double priceBefore,
        double priceAfter,
        double quantityBefore,
        double quantityAfter) {}
