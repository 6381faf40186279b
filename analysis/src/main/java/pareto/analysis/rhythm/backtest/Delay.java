package pareto.analysis.rhythm.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// How long after its last order a lost account was found, by thresholds that were to bring so many false alarms.
///
/// @param targetRate false alarms per account-year under watch that thresholds were set for, each on the time before
/// @param achievedRate those that came
/// @param lost accounts with a verdict
/// @param medianDays days from last order to alarm; 181 stands for more than 180
/// @param medianDaysByRevenue the same, each account with the weight of its yearly revenue
/// @param within60 share found within 60 days
/// @param within90 share found within 90 days
/// @param daysSooner mean days by which ours is sooner than this method, at most 181 counted, with its interval
public record Delay(
        Method method,
        double targetRate,
        double achievedRate,
        int lost,
        int medianDays,
        int p75Days,
        int medianDaysByRevenue,
        double within60,
        double within90,
        Comparison.Difference daysSooner) {

    private record Found(int days, double weight) {}

    static List<Delay> of(List<Stretch> stretches, double targetRate) {
        var ours = found(stretches, Method.PARETO, targetRate);
        return ours.isEmpty()
                ? List.of()
                : Arrays.stream(Method.values())
                        .map(method -> of(stretches, method, targetRate, ours))
                        .toList();
    }

    private static Delay of(List<Stretch> stretches, Method method, double targetRate, List<Found> ours) {
        var found = found(stretches, method, targetRate);
        double falseAlarms = 0;
        double years = 0;
        for (var stretch : stretches) {
            falseAlarms += stretch.gaps().above(method, stretch.before().threshold(method, targetRate));
            years += stretch.gaps().watchedYears();
        }
        var sorted = found.stream().sorted(Comparator.comparingInt(Found::days)).toList();
        return new Delay(
                method,
                targetRate,
                falseAlarms / years,
                found.size(),
                quantile(sorted, 0.5, false),
                quantile(sorted, 0.75, false),
                quantile(sorted, 0.5, true),
                within(found, 60),
                within(found, 90),
                sooner(found, ours));
    }

    private static List<Found> found(List<Stretch> stretches, Method method, double targetRate) {
        var found = new ArrayList<Found>();
        for (var stretch : stretches) {
            double threshold = stretch.before().threshold(method, targetRate);
            stretch.lost().forEach(lost -> found.add(new Found(lost.delay(method, threshold), lost.weight())));
        }
        return found;
    }

    private static int quantile(List<Found> sorted, double share, boolean weighted) {
        double all =
                sorted.stream().mapToDouble(one -> weighted ? one.weight() : 1).sum();
        double passed = 0;
        for (var one : sorted) {
            passed += weighted ? one.weight() : 1;
            if (passed >= share * all - 1e-9) {
                return one.days();
            }
        }
        return Gaps.VERDICT + 1;
    }

    private static double within(List<Found> found, int days) {
        return (double) found.stream().filter(one -> one.days() <= days).count() / found.size();
    }

    private static Comparison.Difference sooner(List<Found> theirs, List<Found> ours) {
        var random = new SplittableRandom(Comparison.SEED);
        int n = ours.size();
        var drawn = new double[Comparison.RESAMPLES];
        for (int i = 0; i < drawn.length; i++) {
            for (int j = 0; j < n; j++) {
                int account = random.nextInt(n);
                drawn[i] +=
                        (double) (theirs.get(account).days() - ours.get(account).days()) / n;
            }
        }
        double mean = 0;
        for (int j = 0; j < n; j++) {
            mean += (double) (theirs.get(j).days() - ours.get(j).days()) / n;
        }
        return Comparison.Difference.of(mean, drawn);
    }
}
