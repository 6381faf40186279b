package pareto.analysis.rhythm.backtest;

import java.util.ArrayList;
import java.util.List;

/// Gaps that ended in time, as suspicious as each method found them before the order came.
final class Gaps {

    /// An order within so many days of the gap's start makes an alarm a false one; none makes the account lost.
    static final int VERDICT = 180;

    private static final double YEAR = 365.25;

    private final List<double[]> suspicions = new ArrayList<>();
    private long watchedDays;

    void watch(int days) {
        watchedDays += Math.max(0, days);
    }

    void add(Judges.View view, int gap) {
        var suspicion = new double[Method.values().length];
        for (var method : Method.values()) {
            suspicion[method.ordinal()] = view.suspicion(method, gap - 1);
        }
        suspicions.add(suspicion);
    }

    int size() {
        return suspicions.size();
    }

    /// Account-years under watch.
    double watchedYears() {
        return watchedDays / YEAR;
    }

    /// The suspicion that as many gaps exceed as this rate allows; nothing is suspicious without any gap to learn from.
    ///
    /// @param rate false alarms per account-year under watch
    double threshold(Method method, double rate) {
        var falling = suspicions.stream()
                .mapToDouble(suspicion -> -suspicion[method.ordinal()])
                .sorted()
                .toArray();
        int allowed = (int) Math.floor(rate * watchedYears());
        return falling.length == 0 ? Double.MAX_VALUE : -falling[Math.min(allowed, falling.length - 1)];
    }

    /// False alarms at a threshold.
    long above(Method method, double threshold) {
        return suspicions.stream()
                .filter(suspicion -> suspicion[method.ordinal()] > threshold)
                .count();
    }
}
