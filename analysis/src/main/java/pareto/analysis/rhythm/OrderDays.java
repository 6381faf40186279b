package pareto.analysis.rhythm;

import java.util.Arrays;

/// The order days of one account, ascending and different, with what each brought.
///
/// @param days as days since 1970
/// @param revenue net revenue of each day, in the currency of the ledger
public record OrderDays(String account, int[] days, double[] revenue) {

    /// @throws IllegalArgumentException where days are not ascending and different, or not as many as revenues
    public OrderDays {
        if (days.length != revenue.length) {
            throw new IllegalArgumentException("Account " + account + " has " + days.length + " order days but "
                    + revenue.length + " revenues; each day has one.");
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i] <= days[i - 1]) {
                throw new IllegalArgumentException(
                        "The order days of account " + account + " are not ascending and different.");
            }
        }
    }

    /// How many order days lie on this day or before.
    public int countUpTo(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Days from the order day of this index to the next.
    int gapAfter(int index) {
        return days[index + 1] - days[index];
    }
}
