package pareto.analysis.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pareto.values.Conventions;
import tools.jackson.databind.JsonNode;

/// What a case counts differently; without it as most programs do.
///
/// @param fields of the case, told where something is wrong
record ClockConventions(JsonNode node, ClockFields fields) {

    private static final List<String> CONVENTIONS = List.of("zero", "slotEnd", "reversed", "day");

    Conventions read() {
        node.forEachEntry((name, _) -> {
            if (!CONVENTIONS.contains(name)) {
                throw fields.wrong("conventions", name + " is none; write " + String.join(", ", CONVENTIONS));
            }
        });
        var usual = Conventions.USUAL;
        return new Conventions(
                convention("zero", usual.zero()),
                convention("slotEnd", usual.slotEnd()),
                convention("reversed", usual.reversed()),
                convention("day", usual.day()));
    }

    private <E extends Enum<E>> E convention(String name, E usual) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(each -> written(each).equals(value.asString("")))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "conventions",
                        value + " is no " + name + "; write "
                                + Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                                        .map(ClockConventions::written)
                                        .collect(Collectors.joining(" or "))));
    }

    private static String written(Enum<?> value) {
        return value.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
