package pareto.analysis.rhythm.backtest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.OrderDays;

/// What each method says on one day of every account under watch, beside what became of it.
///
/// @param accounts positions in the book of those under watch
/// @param lost which of them did not order within the horizon
record CutOff(int day, int horizon, int[] accounts, boolean[] lost, Map<Method, double[]> scores) {

    private static final int WATCHED_DAYS = 365;

    static CutOff of(List<OrderDays> book, Judges judges, int leastOrderDays) {
        int day = judges.gaps().asOf();
        var accounts = underWatch(book, day, leastOrderDays);
        var lost = new boolean[accounts.length];
        var scores = new EnumMap<Method, double[]>(Method.class);
        Method.atCutOffs().forEach(method -> scores.put(method, new double[accounts.length]));
        for (int i = 0; i < accounts.length; i++) {
            var history = book.get(accounts[i]);
            int known = history.countUpTo(day);
            lost[i] = history.countUpTo(day + judges.horizon()) == known;
            var view = judges.view(history, known);
            for (var entry : scores.entrySet()) {
                entry.getValue()[i] = view.noOrder(entry.getKey(), day - view.lastDay());
            }
        }
        return new CutOff(day, judges.horizon(), accounts, lost, scores);
    }

    /// Positions of accounts with so many order days up to this day, the last of them within 365 days.
    static int[] underWatch(List<OrderDays> book, int day, int leastOrderDays) {
        var found = new int[book.size()];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            int known = book.get(i).countUpTo(day);
            if (known >= leastOrderDays && day - book.get(i).days()[known - 1] < WATCHED_DAYS) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    int lostAccounts() {
        int n = 0;
        for (boolean one : lost) {
            n += one ? 1 : 0;
        }
        return n;
    }

    /// Whether some are lost and some are not, so that there is something to rank.
    boolean tells() {
        return lostAccounts() > 0 && lostAccounts() < lost.length;
    }

    Ranking ranking(Method method) {
        return new Ranking(scoresOf(method), lost);
    }

    double[] scoresOf(Method method) {
        return scores.getOrDefault(method, new double[0]);
    }

    /// Mean squared difference of probability and outcome.
    double brier(Method method) {
        var said = scoresOf(method);
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            double miss = said[i] - (lost[i] ? 1 : 0);
            sum += miss * miss;
        }
        return sum / said.length;
    }
}
