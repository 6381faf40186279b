package pareto.account.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What becomes of one row.
///
/// @param table place of its table among all
/// @param number of the record in the file
/// @param subject what the row is about, as the file says it
/// @param changes what would change, or has changed
/// @param reason why it cannot be taken
/// @param options what can be answered where it is a question
/// @param cells of a row that goes back, as they stood
record Verdict(
        Kind kind,
        int table,
        long number,
        Status status,
        String subject,
        List<Change> changes,
        @Nullable Text reason,
        List<Option> options,
        List<String> cells) {

    /// One thing that changes.
    ///
    /// @param field its code
    record Change(String field, String before, String after) {}

    /// An answer to the question a row is.
    ///
    /// @param value what is sent
    /// @param words what tells it from others; empty for somebody new
    record Option(String value, String words) {

        static final Option NEW = new Option(Row.NEW, "");
    }

    static Verdict of(Row row, Kind kind, Status status, String subject, List<Change> changes) {
        return new Verdict(kind, row.table(), row.number(), status, subject, changes, null, List.of(), List.of());
    }

    static Verdict bad(Row row, Kind kind, String subject, BadRowException why) {
        return new Verdict(
                kind,
                row.table(),
                row.number(),
                why.status(),
                subject,
                List.of(),
                why.text(),
                why.options(),
                row.cells());
    }

    Verdict because(Text why) {
        return new Verdict(kind, table, number, status, subject, changes, why, options, cells);
    }

    /// What may stay once it is settled: of persons, which fields changed but not to what. Rows that went back stay
    /// whole for a while, so that whoever brought them can mend them.
    ///
    /// @param whole whether rows that went back stay as they are
    Verdict settled(boolean whole) {
        if (!kind.personal() || (whole && status.goesBack())) {
            return this;
        }
        List<Change> fields = changes.stream()
                .map(change -> new Change(change.field(), "", ""))
                .toList();
        Text why = reason == null ? null : Text.of("account.exchange.forgotten");
        return new Verdict(kind, table, number, status, "", fields, why, List.of(), List.of());
    }
}
