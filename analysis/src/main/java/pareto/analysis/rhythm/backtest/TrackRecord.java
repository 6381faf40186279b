package pareto.analysis.rhythm.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How often warnings with a bound on `falseAlarm` have been right on this ledger, to stand beside every list of them;
/// and which method the ledger's own past speaks for.
///
/// @param bound on `falseAlarm`
/// @param alarms gaps and last order days that reached it
/// @param precision share of them that were lost accounts; not a number without any alarm
/// @param recall share of lost accounts found within 180 days; not a number without any lost one
/// @param medianDays from last order to alarm, 181 for more than 180
/// @param calibration what P(no order) said at cut-offs beside what came, in tenths
/// @param plainRule whether "no order for N days" was at least as good at earlier cut-offs, and so is to be used
/// @param sentence why
public record TrackRecord(
        double bound,
        int alarms,
        double precision,
        double recall,
        int medianDays,
        List<Tenth> calibration,
        boolean plainRule,
        String sentence) {

    private static final int TENTHS = 10;

    /// @param said mean probability of no order
    /// @param came share of accounts without order
    public record Tenth(int accounts, double said, double came) {}

    static TrackRecord of(List<CutOff> cutOffs, List<Stretch> stretches, double bound) {
        int found = 0;
        int lost = 0;
        int wrong = 0;
        var delays = new ArrayList<Integer>();
        for (var stretch : stretches) {
            wrong += (int) stretch.gaps().above(Method.PARETO, Math.nextDown(-bound));
            for (var one : stretch.lost()) {
                int delay = one.delay(Method.PARETO, Math.nextDown(-bound));
                delays.add(delay);
                lost++;
                found += delay <= Gaps.VERDICT ? 1 : 0;
            }
        }
        delays.sort(null);
        double gain = averagePrecision(cutOffs, Method.PARETO) - averagePrecision(cutOffs, Method.RECENCY);
        boolean plain = !Double.isNaN(gain) && gain <= 0;
        return new TrackRecord(
                bound,
                found + wrong,
                (double) found / (found + wrong),
                (double) found / lost,
                delays.isEmpty() ? Gaps.VERDICT + 1 : delays.get((delays.size() - 1) / 2),
                calibration(cutOffs),
                plain,
                sentence(gain));
    }

    /// Whether the plain rule is to be used after these cut-offs.
    static boolean plainRuleAfter(List<CutOff> earlier) {
        return averagePrecision(earlier, Method.PARETO) <= averagePrecision(earlier, Method.RECENCY);
    }

    private static double averagePrecision(List<CutOff> cutOffs, Method method) {
        return cutOffs.stream()
                .filter(CutOff::tells)
                .mapToDouble(cutOff -> cutOff.ranking(method).quality().averagePrecision())
                .average()
                .orElse(Double.NaN);
    }

    private static String sentence(double gain) {
        if (Double.isNaN(gain)) {
            return "No earlier cut-off tells lost accounts from others, so this ledger has no record yet.";
        }
        return gain > 0
                ? String.format(
                        Locale.ROOT,
                        "On this ledger judging each account by its own rhythm found lost accounts better than the plain"
                                + " rule \"no order for N days\", by %.3f in average precision.",
                        gain)
                : String.format(
                        Locale.ROOT,
                        "On this ledger the plain rule \"no order for N days\" found lost accounts at least as well as"
                                + " judging each account by its own rhythm, by %.3f in average precision; so the plain"
                                + " rule is used.",
                        -gain);
    }

    private static List<Tenth> calibration(List<CutOff> cutOffs) {
        var accounts = new int[TENTHS];
        var said = new double[TENTHS];
        var came = new double[TENTHS];
        for (var cutOff : cutOffs) {
            var scores = cutOff.scoresOf(Method.PARETO);
            for (int i = 0; i < scores.length; i++) {
                int tenth = Math.min(TENTHS - 1, (int) (TENTHS * scores[i]));
                accounts[tenth]++;
                said[tenth] += scores[i];
                came[tenth] += cutOff.lost()[i] ? 1 : 0;
            }
        }
        return IntStream.range(0, TENTHS)
                .filter(i -> accounts[i] > 0)
                .mapToObj(i -> new Tenth(accounts[i], said[i] / accounts[i], came[i] / accounts[i]))
                .toList();
    }
}
