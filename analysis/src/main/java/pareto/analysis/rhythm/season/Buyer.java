package pareto.analysis.rhythm.season;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;

/// An account with all its order days.
///
/// @param group code of its group, its own code where it stands alone
/// @param days order days as days since 1970, ascending
/// @param revenue net revenue of each
public record Buyer(String account, String group, int[] days, double[] revenue) {

    /// Several that are looked at as one, which orders when any of them does.
    public static Buyer together(String account, String group, Collection<Buyer> parts) {
        var byDay = new TreeMap<Integer, Double>();
        for (var part : parts) {
            for (int i = 0; i < part.days.length; i++) {
                byDay.merge(part.days[i], part.revenue[i], Double::sum);
            }
        }
        return new Buyer(
                account,
                group,
                byDay.keySet().stream().mapToInt(day -> day).toArray(),
                byDay.values().stream().mapToDouble(net -> net).toArray());
    }

    /// How many order days lie up to and including this day.
    public int until(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Order days from one day to another, both included.
    public int between(int from, int to) {
        return until(to) - until(from - 1);
    }

    /// Net revenue from one day to another, both included.
    public double revenueBetween(int from, int to) {
        return Arrays.stream(revenue, Math.min(until(from - 1), until(to)), until(to))
                .sum();
    }

    /// Mean net revenue of an order day, of the last so many among the first `orders`; 0 without any.
    double meanRevenue(int orders, int most) {
        return Arrays.stream(revenue, Math.max(0, orders - most), orders)
                .average()
                .orElse(0);
    }
}
