package pareto.analysis.rhythm.season;

import java.util.Arrays;

/// An account with all its order days.
///
/// @param group code of its group, its own code where it stands alone
/// @param days order days as days since 1970, ascending
/// @param revenue net revenue of each
public record Buyer(String account, String group, int[] days, double[] revenue) {

    /// How many order days lie up to and including this day.
    public int until(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Order days from one day to another, both included.
    public int between(int from, int to) {
        return until(to) - until(from - 1);
    }
}
