package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How earlier lists of the same ledger fared, as far as [#VERDICT] days have passed since. Warnings of missing orders
/// count once an unbroken listing; an account that still orders, only less, has no verdict.
///
/// @param from first and `to` last day of the lists judged
/// @param warned how many warnings of missing orders were raised
/// @param right after how many of them no order came within [#VERDICT] days
/// @param said expected share of false ones, as was said when they were raised
/// @param lost accounts with four order days or more whose last order lies between, and no other followed within
///   [#VERDICT] days
/// @param found how many of them a list held within [#VERDICT] days of that order
public record Hindsight(LocalDate from, LocalDate to, int warned, int right, double said, int lost, int found) {

    /// Days without an order after which an account counts as lost.
    public static final int VERDICT = 180;

    private static final int LEAST_ORDER_DAYS = 4;

    /// Lists an account was on, counted where it was not on the one before.
    private static final class Tally {
        private int warned;
        private int right;
        private double said;
    }

    /// @param buyers all accounts of the ledger
    /// @param runs lists, ascending, none left out between; those too young for a verdict are passed by
    /// @param last day of the data
    public static Hindsight of(List<Buyer> buyers, List<Watch.Run> runs, LocalDate last) {
        Map<String, Buyer> known = buyers.stream().collect(Collectors.toMap(Buyer::account, Function.identity()));
        var judged = runs.stream()
                .filter(run -> !run.asOf().plusDays(VERDICT).isAfter(last))
                .toList();
        var tally = new Tally();
        Set<String> before = Set.of();
        for (var run : judged) {
            Set<String> now = new HashSet<>();
            for (var warning : run.warnings()) {
                if (warning.kind() == Kind.ORDER_MISSING && now.add(warning.account())) {
                    count(tally, warning, before, known, run.asOf());
                }
            }
            before = now;
        }
        return whole(buyers, runs, judged, tally, last);
    }

    private static void count(
            Tally tally, Warning warning, Set<String> before, Map<String, Buyer> known, LocalDate asOf) {
        var buyer = known.get(warning.account());
        if (buyer != null && !before.contains(warning.account())) {
            int day = Math.toIntExact(asOf.toEpochDay());
            tally.warned++;
            tally.right += buyer.between(day + 1, day + VERDICT) == 0 ? 1 : 0;
            tally.said += warning.falseAlarm();
        }
    }

    private static Hindsight whole(
            List<Buyer> buyers, List<Watch.Run> runs, List<Watch.Run> judged, Tally tally, LocalDate last) {
        if (judged.isEmpty()) {
            return new Hindsight(last, last, 0, 0, 0, 0, 0);
        }
        var from = judged.getFirst().asOf();
        var to = judged.getLast().asOf();
        var lost = buyers.stream().filter(buyer -> isLost(buyer, from, to)).toList();
        int found = Math.toIntExact(
                lost.stream().filter(buyer -> isFound(buyer, runs)).count());
        double said = tally.warned == 0 ? 0 : tally.said / tally.warned;
        return new Hindsight(from, to, tally.warned, tally.right, said, lost.size(), found);
    }

    private static boolean isLost(Buyer buyer, LocalDate from, LocalDate to) {
        long end = buyer.days()[buyer.days().length - 1];
        return buyer.days().length >= LEAST_ORDER_DAYS && end >= from.toEpochDay() && end <= to.toEpochDay();
    }

    private static boolean isFound(Buyer buyer, List<Watch.Run> runs) {
        long end = buyer.days()[buyer.days().length - 1];
        return runs.stream()
                .filter(run -> run.asOf().toEpochDay() > end && run.asOf().toEpochDay() <= end + VERDICT)
                .flatMap(run -> run.warnings().stream())
                .anyMatch(warning -> warning.account().equals(buyer.account()));
    }
}
