package pareto.analysis.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Which part of a year falls into a quarter. An account's own shares lean on those of the accounts outside
/// its group, the more so the less its own have been the same from year to year.
final class Season {

    private static final int YEARS = 3;
    private static final int QUARTERS = 4;

    /// So much of usual spread is added to an account's own.
    private static final double PRIOR = 3;

    private static final double USUAL = 0.01;
    private static final double MOST = 0.95;
    private static final double LEAST_SHARE = 0.005;

    /// @param own whether the account's own years count
    record Share(double share, boolean own) {}

    private final QuarterBook book;

    Season(QuarterBook book) {
        this.book = book;
    }

    /// By the same quarter of the years before.
    Share at(int account, int quarter) {
        int group = book.group(account);
        List<double[]> own = years(at -> book.revenue(account, at, at + 1), quarter);
        List<double[]> others = years(at -> book.others(group, at), quarter);
        double shop = centred(at -> book.others(group, at), quarter);
        if (own.size() < 2 || others.isEmpty()) {
            return new Share(Math.max(LEAST_SHARE, shop), false);
        }
        double[] means = means(own);
        double[] ofOthers = means(others);
        double within = PRIOR * USUAL;
        double between = 0;
        for (int at = 0; at < QUARTERS; at++) {
            for (double[] year : own) {
                within += Math.pow(year[at] - means[at], 2);
            }
            between += Math.pow(means[at] - ofOthers[at], 2) / (QUARTERS - 1);
        }
        double degrees = (QUARTERS - 1) * (own.size() - 1) + PRIOR;
        double noise = within / degrees / own.size();
        double weight = between == 0 ? 0 : Math.clamp(1 - noise / between, 0, MOST);
        return new Share(Math.max(LEAST_SHARE, shop + weight * (means[0] - ofOthers[0])), weight > 0);
    }

    /// The shares of the four quarters of each year that begins with the quarter.
    private static List<double[]> years(IntToDoubleFunction revenue, int quarter) {
        List<double[]> years = new ArrayList<>();
        for (int back = 1; back <= YEARS && quarter - QUARTERS * back >= 0; back++) {
            int from = quarter - QUARTERS * back;
            double year = year(revenue, from);
            if (year > 0) {
                double[] shares = new double[QUARTERS];
                for (int at = 0; at < QUARTERS; at++) {
                    shares[at] = Math.clamp(revenue.applyAsDouble(from + at) / year, 0, 1);
                }
                years.add(shares);
            }
        }
        return years;
    }

    /// The mean share of the quarter in years that begin with it and in those that end with it, so that a
    /// trend does not look like a season.
    private static double centred(IntToDoubleFunction revenue, int quarter) {
        double sum = 0;
        int count = 0;
        for (int back = 1; back <= YEARS && quarter - QUARTERS * back >= 0; back++) {
            int same = quarter - QUARTERS * back;
            double after = year(revenue, same);
            double before = same < QUARTERS - 1 ? after : year(revenue, same - QUARTERS + 1);
            if (after > 0 && before > 0) {
                double here = revenue.applyAsDouble(same);
                sum += Math.clamp((here / after + here / before) / 2, 0, 1);
                count++;
            }
        }
        return count == 0 ? 1.0 / QUARTERS : sum / count;
    }

    private static double[] means(List<double[]> years) {
        double[] means = new double[QUARTERS];
        for (double[] year : years) {
            for (int at = 0; at < QUARTERS; at++) {
                means[at] += year[at] / years.size();
            }
        }
        return means;
    }

    private static double year(IntToDoubleFunction revenue, int from) {
        double sum = 0;
        for (int at = from; at < from + QUARTERS; at++) {
            sum += revenue.applyAsDouble(at);
        }
        return sum;
    }
}
