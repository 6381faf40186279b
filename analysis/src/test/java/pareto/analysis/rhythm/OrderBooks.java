package pareto.analysis.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Books of order days with a known truth.
final class OrderBooks {

    private OrderBooks() {}

    /// An account that orders on these days, for 100 each time.
    static OrderDays ordersOn(String account, int... days) {
        var revenue = new double[days.length];
        Arrays.fill(revenue, 100);
        return new OrderDays(account, days, revenue);
    }

    /// An account that orders every so many days.
    static OrderDays every(int gap, int orders) {
        var days = new int[orders];
        for (int i = 0; i < orders; i++) {
            days[i] = i * gap;
        }
        return ordersOn("every " + gap, days);
    }

    /// Accounts of mean gaps from 7 to 60 days, half of them regular (k = 9) and half at random (k = 1), of which a
    /// share leaves after each order; day by day until the last day.
    static List<OrderDays> mixed(int accounts, int lastDay, double leaving, long seed) {
        var random = new SplittableRandom(seed);
        var book = new ArrayList<OrderDays>();
        for (int i = 0; i < accounts; i++) {
            int k = i % 2 == 0 ? 9 : 1;
            double mean = 7 * Math.pow(60 / 7.0, random.nextDouble());
            var days = new ArrayList<Integer>();
            double day = random.nextDouble() * mean;
            while (day <= lastDay) {
                if (days.isEmpty() || (int) day > days.getLast()) {
                    days.add((int) day);
                }
                if (random.nextDouble() < leaving) {
                    break;
                }
                day += gap(k, mean, random);
            }
            if (!days.isEmpty()) {
                book.add(ordersOn(
                        "K" + i, days.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return book;
    }

    private static double gap(int k, double mean, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum * mean / k;
    }
}
