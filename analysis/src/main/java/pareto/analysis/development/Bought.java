package pareto.analysis.development;

import java.math.BigDecimal;

/// What an account bought of one product in one unit, in a window and one year before.
///
/// @param family empty where the file names none
/// @param product empty where the file names none
/// @param unit empty where the file names none
public record Bought(String family, String product, String unit, Side now, Side before) {

    /// One of the two years.
    ///
    /// @param quantity net quantity of the lines that say one
    /// @param amount net revenue of the lines that say a quantity
    /// @param unsaid net revenue of the lines that say none
    /// @param lines how many there are of both
    public record Side(BigDecimal quantity, BigDecimal amount, BigDecimal unsaid, long lines) {

        public static final Side NOTHING = new Side(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        BigDecimal revenue() {
            return amount.add(unsaid);
        }

        Side plus(Side other) {
            return new Side(
                    quantity.add(other.quantity),
                    amount.add(other.amount),
                    unsaid.add(other.unsaid),
                    lines + other.lines);
        }

        /// Whether prices can be worked out from it.
        boolean sound() {
            return quantity.signum() > 0 && amount.signum() >= 0;
        }

        /// Whether nothing in it says a quantity.
        boolean silent() {
            return quantity.signum() == 0 && amount.signum() == 0;
        }
    }
}
