package pareto.agreement;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.format.Formats;

/// One promise in words, with a worked example.
///
/// @param fields of the example as they were filled in
/// @param trial null until a value was entered
record TermPage(
        Contract contract,
        Version version,
        SlaTerm term,
        Map<String, String> fields,
        Map<UUID, String> calendars,
        @Nullable Trial trial,
        boolean mayChange) {

    TermWords words(Formats formats) {
        return new TermWords(formats, version.currency(), calendars);
    }

    String address() {
        return contract.address() + "/terms/" + term.id();
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
}
