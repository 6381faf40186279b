package pareto.analysis.price;

import java.util.Arrays;

/// What one account bought of one product, in the months in which it bought any, in order.
///
/// @param month months since any fixed one
/// @param quantity above zero
/// @param price net, for one unit; above zero
public record Series(String product, int[] month, double[] quantity, double[] price) {

    public Series {
        if (month.length != quantity.length || month.length != price.length) {
            throw new IllegalArgumentException("Of " + product + " there are " + month.length + " months, "
                    + quantity.length + " quantities and " + price.length + " prices.");
        }
        for (int i = 0; i < month.length; i++) {
            if (!(quantity[i] > 0) || !(price[i] > 0) || i > 0 && month[i] <= month[i - 1]) {
                throw new IllegalArgumentException(
                        "Month " + month[i] + " of " + product + " cannot be used: " + quantity[i] + " at " + price[i]);
            }
        }
    }

    int length() {
        return month.length;
    }

    double[] logQuantity() {
        return Arrays.stream(quantity).map(Math::log).toArray();
    }

    double[] logPrice() {
        return Arrays.stream(price).map(Math::log).toArray();
    }

    /// Net revenue of all months.
    public double revenue() {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            sum += quantity[i] * price[i];
        }
        return sum;
    }
}
