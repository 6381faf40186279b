package pareto.analysis.expectation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Net revenue of accounts by quarter. Quarters are numbered from the first one that the book holds.
public final class QuarterBook {

    private final int quarters;
    private final List<String> accounts = new ArrayList<>();
    private final List<double[]> revenue = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<double[]> ofGroups = new ArrayList<>();
    private final double[] total;

    /// @param quarters how many there are; the first must be known from its beginning
    public QuarterBook(int quarters) {
        this.quarters = quarters;
        total = new double[quarters];
    }

    /// @param group accounts of the same group explain each other, and none of them its own shop
    public void add(String account, String group, double[] byQuarter) {
        if (byQuarter.length != quarters) {
            throw new IllegalArgumentException(
                    account + " has " + byQuarter.length + " quarters, the book has " + quarters + ".");
        }
        int number = numbers.computeIfAbsent(group, any -> {
            ofGroups.add(new double[quarters]);
            return ofGroups.size() - 1;
        });
        accounts.add(account);
        revenue.add(byQuarter);
        groups.add(number);
        double[] together = ofGroups.get(number);
        for (int at = 0; at < quarters; at++) {
            together[at] += byQuarter[at];
            total[at] += byQuarter[at];
        }
    }

    public int quarters() {
        return quarters;
    }

    public int accounts() {
        return accounts.size();
    }

    public String account(int account) {
        return accounts.get(account);
    }

    /// What an account brought in the quarters from one to before another.
    public double revenue(int account, int from, int to) {
        double sum = 0;
        for (int at = Math.max(0, from); at < Math.min(to, quarters); at++) {
            sum += revenue.get(account)[at];
        }
        return sum;
    }

    /// The first quarter it brought anything in; the number of quarters where it never did.
    int first(int account) {
        int at = 0;
        while (at < quarters && revenue.get(account)[at] == 0) {
            at++;
        }
        return at;
    }

    int buyingQuarters(int account, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += revenue.get(account)[at] > 0 ? 1 : 0;
        }
        return count;
    }

    int group(int account) {
        return groups.get(account);
    }

    int groups() {
        return ofGroups.size();
    }

    /// What all accounts outside a group brought in a quarter.
    double others(int group, int quarter) {
        return total[quarter] - ofGroups.get(group)[quarter];
    }
}
