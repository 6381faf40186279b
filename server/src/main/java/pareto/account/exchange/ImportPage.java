package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.account.exchange.Verdict.Change;
import pareto.shell.Screen;
import pareto.shell.job.Job;

/// One import, wherever it stands.
///
/// @param job what works on it just now; null when nothing does
/// @param rows some of its rows
/// @param readable whether the reader may see rows of it at all, and not only how many there are
/// @param kinds the kinds of rows the reader may see
/// @param status the rows shown; null for all
/// @param from place of the first row shown
/// @param fields what a column can mean, by kind
/// @param mayImport whether the reader may go on with it: only whoever brought it may
record ImportPage(
        AccountImport source,
        @Nullable Job job,
        Verdicts.Part rows,
        boolean readable,
        List<Kind> kinds,
        @Nullable Status status,
        long from,
        Map<Kind, List<Field>> fields,
        boolean mayImport,
        LocalDate today) {

    static final int ROWS = 50;

    boolean working() {
        return job != null && !job.ended();
    }

    boolean mapping() {
        return source.state() == AccountImport.State.MAPPING && mayImport && !working();
    }

    boolean appliable() {
        return source.state() == AccountImport.State.COMPARED
                && mayImport
                && !working()
                && source.counts() != null
                && source.counts().writes();
    }

    /// Whether some of the rows shown are questions that can be answered here.
    boolean asks() {
        return open()
                && rows.verdicts().stream()
                        .anyMatch(verdict -> !verdict.options().isEmpty());
    }

    String row(Verdict verdict) {
        return Row.id(verdict.table(), verdict.number());
    }

    boolean open() {
        return !source.state().settled() && mayImport && !working();
    }

    boolean goesBack() {
        Counts counts = source.counts();
        return readable && counts != null && counts.of(Status.REJECTED) + counts.of(Status.ASKING) > 0;
    }

    String table(Verdict verdict) {
        return source.tables().get(verdict.table()).name();
    }

    String field(Screen screen, Verdict verdict, String code) {
        return fields.getOrDefault(verdict.kind(), List.of()).stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> field.heading(screen))
                .orElse(code);
    }

    /// What a change says, in the reader's words.
    String value(Screen screen, Change change, String value) {
        return switch (change.field()) {
            case Fields.ROLE, Fields.ATTITUDE, Fields.GROUND ->
                value.isEmpty() ? "" : screen.text("account.contact." + change.field() + "." + value);
            default -> chosen(screen, change.field(), value);
        };
    }

    private String chosen(Screen screen, String code, String value) {
        return fields.getOrDefault(Kind.ACCOUNTS, List.of()).stream()
                .filter(field -> field.code().equals(code) && field.profile() != null)
                .findFirst()
                .flatMap(field -> Objects.requireNonNull(field.profile()).choice(value))
                .map(choice -> choice.name(screen.language()))
                .orElse(value);
    }

    String address(@Nullable Status wanted, long first) {
        List<String> words = new ArrayList<>();
        if (wanted != null) {
            words.add("status=" + wanted);
        }
        if (first > 0) {
            words.add("from=" + first);
        }
        return source.address() + (words.isEmpty() ? "" : "?" + String.join("&", words));
    }

    /// How many rows write something.
    long written() {
        Counts counts = source.counts();
        return counts == null ? 0 : counts.of(Status.NEW) + counts.of(Status.CHANGED);
    }

    int rowsShown() {
        return ROWS;
    }

    List<String> defaults() {
        return MappingForm.DEFAULTS;
    }

    List<Status> statuses() {
        return Arrays.asList(Status.values());
    }
}
