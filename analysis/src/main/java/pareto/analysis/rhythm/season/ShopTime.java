package pareto.analysis.rhythm.season;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Calendar time stretched by how busy the shop is: in a week in which everybody else orders half as much as usual, a
/// day counts half. Seasons, trends and slumps of the whole shop are in it alike. The judged account and its group
/// are left out each time, or large accounts would explain themselves away.
final class ShopTime {

    /// Orders that stand for "as usual" where a shop has few.
    private static final double PRIOR = 15;
    private static final int AROUND = 2;
    private static final int LEAST_ORDERS = 4;
    /// Gaps of silence after which an account no longer counts as one that ought to order.
    private static final double LATE = 3;

    private final int origin;
    private final int weeks;
    private final double[] seen;
    private final double[] usual;
    private final Map<String, double[][]> byGroup = new HashMap<>();

    /// @param members accounts without a clock, whose pace makes the shop's
    /// @param origin first day of the first week
    /// @param asOf last day known; only complete weeks count
    ShopTime(List<Buyer> members, int origin, int asOf) {
        this.origin = origin;
        this.weeks = Math.max(1, (asOf + 1 - origin) / 7);
        this.seen = new double[weeks];
        this.usual = new double[weeks];
        for (var member : members) {
            add(member, asOf);
        }
    }

    private void add(Buyer buyer, int asOf) {
        int n = buyer.until(asOf);
        if (n < LEAST_ORDERS) {
            return;
        }
        int first = buyer.days()[0];
        int last = buyer.days()[n - 1];
        double gap = (last - first) / (n - 1.0);
        double end = Math.min(asOf + 1, last + LATE * gap);
        var own = byGroup.computeIfAbsent(buyer.group(), _ -> new double[2][weeks]);
        for (int i = 1; i < n; i++) {
            int week = (buyer.days()[i] - origin) / 7;
            if (week < weeks) {
                seen[week]++;
                own[0][week]++;
            }
        }
        for (int week = Math.max(0, (first - origin) / 7); week < weeks; week++) {
            double from = Math.max(first, origin + 7.0 * week);
            double to = Math.min(end, origin + 7.0 * week + 7);
            if (to <= from) {
                break;
            }
            usual[week] += (to - from) / gap;
            own[1][week] += (to - from) / gap;
        }
    }

    /// Shop days from the end of one day to the end of another, for an account of this group.
    double between(int from, int to, String group) {
        double sum = 0;
        int day = from + 1;
        while (day <= to) {
            int week = Math.clamp((day - origin) / 7, 0, weeks - 1);
            int end = week == weeks - 1 ? to : Math.min(to, origin + 7 * week + 6);
            sum += (end - day + 1) * busy(week, group);
            day = end + 1;
        }
        return sum;
    }

    private double busy(int week, String group) {
        var own = byGroup.get(group);
        double orders = PRIOR;
        double expected = PRIOR;
        for (int w = Math.max(0, week - AROUND); w <= Math.min(weeks - 1, week + AROUND); w++) {
            orders += seen[w] - (own == null ? 0 : own[0][w]);
            expected += usual[w] - (own == null ? 0 : own[1][w]);
        }
        return orders / expected;
    }
}
