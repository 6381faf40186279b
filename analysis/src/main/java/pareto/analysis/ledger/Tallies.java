package pareto.analysis.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts every record of a file once while it is staged.
final class Tallies {

    private final RunningTally read = new RunningTally();
    private final Map<Status, RunningTally> byStatus = new EnumMap<>(Status.class);
    private final Map<String, RunningTally> byRule = new TreeMap<>();
    private final Map<RejectReason, RunningTally> byReason = new EnumMap<>(RejectReason.class);
    private final List<StageReport.Note> notes = new ArrayList<>();
    private long repeated;
    private long rounded;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    Tallies() {
        for (Status status : Status.values()) byStatus.put(status, new RunningTally());
    }

    void add(Line line) {
        read.add(line);
        RunningTally tally = byStatus.get(line.status);
        if (tally != null) tally.add(line);
        if (line.rule != null)
            byRule.computeIfAbsent(line.rule, r -> new RunningTally()).add(line);
        if (line.reason != null)
            byReason.computeIfAbsent(line.reason, r -> new RunningTally()).add(line);
        if (line.isRounded) rounded++;
        if (line.status == Status.ACCEPTED) {
            first = Math.min(first, line.day);
            last = Math.max(last, line.day);
        }
    }

    void repeatedAre(long counted) {
        repeated = counted;
    }

    void note(String zh, String en) {
        notes.add(new StageReport.Note(zh, en));
    }

    StageReport report(String contentHash, long accounts) {
        if (rounded > 0) {
            note(
                    rounded + " 行金额多于四位小数，已按银行家舍入到四位。",
                    rounded + " amounts had more than four decimals and were rounded half to even.");
        }
        return new StageReport(
                contentHash,
                read.total(),
                totals(byStatus),
                totals(byRule),
                totals(byReason),
                repeated,
                accounts,
                day(first),
                day(last),
                notes);
    }

    private @Nullable LocalDate day(int day) {
        return first > last ? null : LocalDate.ofEpochDay(day);
    }

    private static <K> Map<K, Tally> totals(Map<K, RunningTally> running) {
        return running.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().total()));
    }
}
