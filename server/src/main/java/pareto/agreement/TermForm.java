package pareto.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import pareto.shell.Text;

/// The form of a promise: of a draft, or of the template for a tier.
///
/// @param fresh whether a new one is written
/// @param address where the form goes
/// @param back the page it belongs to
/// @param place what that page is called
/// @param currency of amounts; empty where it will be that of the contract
record TermForm(
        boolean fresh,
        String address,
        String back,
        Text place,
        String currency,
        Map<String, String> fields,
        Map<UUID, String> calendars) {

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
