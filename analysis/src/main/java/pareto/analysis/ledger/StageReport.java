package pareto.analysis.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a file: every record counted once, in lines and in money.
///
/// @param contentHash SHA-256 of the bytes of the files, hexadecimal
/// @param read records read, without title lines, headers and blank records; the four statuses add up to it
/// @param byStatus all four statuses, also the empty ones
/// @param byRule excluded lines by id of the rule
/// @param byReason rejected records by reason
/// @param repeated accepted or other kept lines that repeat an earlier one of the same identity
/// @param accounts different accounts with accepted lines
/// @param firstDay first day of an accepted line, null without one
/// @param lastDay last day of an accepted line, null without one
/// @param notes what a person should know: rounding, skipped tables
public record StageReport(
        String contentHash,
        Tally read,
        Map<Status, Tally> byStatus,
        Map<String, Tally> byRule,
        Map<RejectReason, Tally> byReason,
        long repeated,
        long accounts,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<Note> notes) {

    /// A remark in both languages of the pages.
    public record Note(String zh, String en) {}

    public StageReport {
        byStatus = Map.copyOf(byStatus);
        byRule = Map.copyOf(byRule);
        byReason = Map.copyOf(byReason);
        notes = List.copyOf(notes);
    }

    public long lines(Status status) {
        return tally(status).lines();
    }

    public Tally tally(Status status) {
        return byStatus.getOrDefault(status, Tally.NONE);
    }

    public Tally excludedBy(String rule) {
        return byRule.getOrDefault(rule, Tally.NONE);
    }
}
