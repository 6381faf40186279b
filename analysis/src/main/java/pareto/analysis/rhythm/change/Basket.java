package pareto.analysis.rhythm.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.season.Buyer;

/// What an account bought of its product families, day by day.
///
/// @param group code of its group, its own code where it stands alone
/// @param days days on which it bought of any family, ascending
public record Basket(String account, String group, int[] days, List<Family> families) {

    /// @param days on which it was bought, ascending
    /// @param revenue net revenue of each
    public record Family(String name, int[] days, double[] revenue) {

        private double total() {
            return Arrays.stream(revenue).sum();
        }

        private Family from(int day) {
            int first = until(days, day - 1);
            return new Family(
                    name,
                    Arrays.copyOfRange(days, first, days.length),
                    Arrays.copyOfRange(revenue, first, days.length));
        }

        /// Net revenue from one day to another, both included.
        double between(int from, int to) {
            double sum = 0;
            for (int i = until(days, from - 1); i < days.length && days[i] <= to; i++) {
                sum += revenue[i];
            }
            return sum;
        }
    }

    /// Its families as if each were a buyer, by name, most revenue first.
    ///
    /// @param most families, and `least` order days that each of them has
    public Map<String, Buyer> buyers(int most, int least) {
        var found = new LinkedHashMap<String, Buyer>();
        families.stream()
                .filter(family -> family.days.length >= least)
                .sorted(Comparator.comparingDouble(Family::total).reversed().thenComparing(Family::name))
                .limit(most)
                .forEach(family -> found.put(family.name, new Buyer(account, group, family.days, family.revenue)));
        return found;
    }

    /// What is known from a day on.
    Basket from(int day) {
        return days[0] >= day
                ? this
                : new Basket(
                        account,
                        group,
                        Arrays.copyOfRange(days, until(days, day - 1), days.length),
                        families.stream()
                                .map(family -> family.from(day))
                                .filter(family -> family.days.length > 0)
                                .toList());
    }

    /// How many of ascending days, some of them perhaps alike, lie up to and including this one.
    static int until(int[] days, int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many of ascending days lie between two, both included.
    static int count(int[] days, int from, int to) {
        return to < from ? 0 : until(days, to) - until(days, from - 1);
    }
}
