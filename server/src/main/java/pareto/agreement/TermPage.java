package pareto.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.shell.format.Formats;

/// One promise: in words, with a worked example, or as a form.
///
/// @param term null where a new one is written
/// @param fields as the form is filled
/// @param trial null until a value was entered
record TermPage(
        Contract contract,
        Version version,
        @Nullable SlaTerm term,
        Map<String, String> fields,
        Map<UUID, String> calendars,
        @Nullable Trial trial,
        boolean mayChange) {

    TermWords words(Formats formats) {
        return new TermWords(formats, version.currency(), calendars);
    }

    String address() {
        return contract.address() + "/terms" + (term == null ? "" : "/" + term.id());
    }

    String back() {
        return contract.address() + "?version=" + version.number();
    }

    boolean editable() {
        return mayChange && version.draft();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean is(String name, String value) {
        return value.equals(field(name));
    }

    List<Integer> places() {
        return IntStream.rangeClosed(1, TermFields.BANDS).boxed().toList();
    }
}
