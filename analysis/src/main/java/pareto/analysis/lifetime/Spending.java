package pareto.analysis.lifetime;

import java.util.Arrays;

/// What accounts spent on their repeat order days: how many of positive value there were, and their mean value.
public final class Spending {

    private int[] days = new int[64];
    private double[] means = new double[64];
    private int size;
    private int mostDays;

    /// One account.
    ///
    /// @param orderDays repeat order days of positive value
    /// @param mean their mean value
    public Spending add(int orderDays, double mean) {
        if (orderDays < 1 || !(mean > 0) || mean == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    orderDays + " order days worth " + mean + " each tell nothing about spending.");
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            means = Arrays.copyOf(means, 2 * size);
        }
        days[size] = orderDays;
        means[size++] = mean;
        mostDays = Math.max(mostDays, orderDays);
        return this;
    }

    int size() {
        return size;
    }

    int days(int i) {
        return days[i];
    }

    double mean(int i) {
        return means[i];
    }

    /// Every n-th account, so that about `size` are left.
    Spending sample(int accounts) {
        int step = Math.max(1, size / accounts);
        if (step == 1) {
            return this;
        }
        var sample = new Spending();
        for (int i = step / 2; i < size; i += step) {
            sample.add(days[i], means[i]);
        }
        return sample;
    }

    /// The number of accounts by their number of order days.
    int[] accountsByDays() {
        var accounts = new int[mostDays + 1];
        for (int i = 0; i < size; i++) {
            accounts[days[i]]++;
        }
        return accounts;
    }

    /// The mean over accounts, 0 without any.
    double meanOfMeans() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += means[i];
        }
        return size == 0 ? 0 : sum / size;
    }
}
