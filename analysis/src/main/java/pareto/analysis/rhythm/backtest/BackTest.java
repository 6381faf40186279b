package pareto.analysis.rhythm.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pareto.analysis.rhythm.OrderDays;
import pareto.analysis.rhythm.backtest.Ranking.Quality;

/// What a back-test found.
///
/// @param cutOffs what each method ranked on each day
/// @param comparisons ours beside each baseline over all cut-offs, empty where nothing was lost
/// @param delays per method and rate, empty where no account was lost after a cut-off
/// @param trackRecord of all cut-offs together
public record BackTest(List<Row> cutOffs, List<Comparison> comparisons, List<Delay> delays, TrackRecord trackRecord) {

    private static final double[] RATES = {0.10, 0.25};

    /// The bound on `falseAlarm` that is delivered.
    private static final double BOUND = 0.20;

    private static final int SHORTEST_HORIZON = 30;

    /// What one method ranked on one day.
    ///
    /// @param day as days since 1970
    /// @param horizon days looked ahead
    /// @param accounts under watch
    /// @param lost of them, without an order within the horizon
    /// @param auc not a number where all or none are lost, like the two after it
    /// @param brier nothing for methods that tell no probability
    /// @param used whether earlier cut-offs of this ledger speak for ours, or else for the plain rule
    public record Row(
            int day,
            int horizon,
            Method method,
            int accounts,
            int lost,
            double auc,
            double averagePrecision,
            double precisionAt5Percent,
            OptionalDouble brier,
            Method used) {}

    /// @param cutOffs ascending days since 1970; the last horizon must end with the data
    /// @param horizon days to look ahead; nothing for one that fits the accounts' own intervals
    /// @param leastOrderDays an account under watch has, at cut-offs
    /// @throws IllegalArgumentException with a sentence for the user where this cannot be tested
    public static BackTest of(List<OrderDays> book, List<Integer> cutOffs, OptionalInt horizon, int leastOrderDays) {
        int end = book.stream()
                .mapToInt(history -> history.days()[history.days().length - 1])
                .max()
                .orElseThrow(() -> new IllegalArgumentException("There is no account with an order to test on."));
        var tested = new ArrayList<CutOff>();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < cutOffs.size(); i++) {
            int day = cutOffs.get(i);
            int ahead = horizon.orElseGet(() -> ownInterval(book, day, leastOrderDays));
            requireEnd(day, ahead, end);
            var judges = Judges.learn(book, day, ahead);
            tested.add(CutOff.of(book, judges, leastOrderDays));
            stretches.add(Stretch.of(book, judges, i + 1 < cutOffs.size() ? cutOffs.get(i + 1) + 1 : end + 1, end));
        }
        var delays = new ArrayList<Delay>();
        for (double rate : RATES) {
            delays.addAll(Delay.of(stretches, rate));
        }
        return new BackTest(
                rows(tested), Comparison.of(tested, book.size()), delays, TrackRecord.of(tested, stretches, BOUND));
    }

    private static void requireEnd(int day, int horizon, int end) {
        if (day + horizon > end) {
            throw new IllegalArgumentException("The " + horizon + " days after " + LocalDate.ofEpochDay(day)
                    + " reach beyond the last order day " + LocalDate.ofEpochDay(end)
                    + ", so what came cannot be told; choose an earlier day or a shorter horizon.");
        }
    }

    /// Long enough that three quarters of the accounts under watch would have ordered in their mean gap, a tenth added.
    private static int ownInterval(List<OrderDays> book, int day, int leastOrderDays) {
        var gaps = Arrays.stream(CutOff.underWatch(book, day, leastOrderDays))
                .mapToDouble(i -> {
                    var days = book.get(i).days();
                    int known = book.get(i).countUpTo(day);
                    return (double) (days[known - 1] - days[0]) / (known - 1);
                })
                .sorted()
                .toArray();
        return gaps.length == 0
                ? SHORTEST_HORIZON
                : Math.max(SHORTEST_HORIZON, (int) Math.ceil(1.1 * gaps[(3 * gaps.length) / 4]));
    }

    private static List<Row> rows(List<CutOff> cutOffs) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < cutOffs.size(); i++) {
            var cutOff = cutOffs.get(i);
            var used = TrackRecord.plainRuleAfter(cutOffs.subList(0, i)) ? Method.RECENCY : Method.PARETO;
            for (var method : Method.atCutOffs()) {
                Quality quality = cutOff.ranking(method).quality();
                rows.add(new Row(
                        cutOff.day(),
                        cutOff.horizon(),
                        method,
                        cutOff.accounts().length,
                        cutOff.lostAccounts(),
                        quality.auc(),
                        quality.averagePrecision(),
                        quality.precisionAt5Percent(),
                        method.tellsProbability() ? OptionalDouble.of(cutOff.brier(method)) : OptionalDouble.empty(),
                        used));
            }
        }
        return rows;
    }
}
