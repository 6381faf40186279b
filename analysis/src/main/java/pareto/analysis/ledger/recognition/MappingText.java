package pareto.analysis.ledger.recognition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The short form of a mapping that people type: `account=CustomerID,date=3`.
final class MappingText {

    private MappingText() {}

    static Mapping apply(String spec, Guess guess) {
        Mapping mapping = guess.toMapping();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        columns.putAll(mapping.columns());
        for (String part : spec.split(",", -1)) {
            if (part.isBlank()) continue;
            int equals = part.indexOf('=');
            if (equals < 0) throw new IllegalArgumentException(sentence(part.strip()));
            Column column = column(part.substring(0, equals).strip());
            String target = part.substring(equals + 1).strip();
            columns.remove(column);
            if (!target.isEmpty()) {
                int position = position(target, guess);
                columns.values().removeIf(p -> p == position);
                columns.put(column, position);
            }
        }
        return mapping.withColumns(columns);
    }

    private static Column column(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Column.values())
                .filter(c -> c.name().equals(constant))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("“" + name + "” is no column Pareto knows; use one of "
                        + Arrays.stream(Column.values())
                                .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static int position(String target, Guess guess) {
        for (ColumnGuess c : guess.columns()) if (c.header().strip().equals(target)) return c.position();
        for (ColumnGuess c : guess.columns()) {
            if (!c.header().isEmpty() && Words.of(c.header()).equals(Words.of(target))) return c.position();
        }
        if (target.matches("[1-9]\\d{0,3}")
                && Integer.parseInt(target) <= guess.columns().size()) {
            return Integer.parseInt(target) - 1;
        }
        throw new IllegalArgumentException("The file has no column “" + target + "”; it has "
                + guess.columns().stream()
                        .map(c -> c.header().isEmpty() ? "" + (c.position() + 1) : c.header())
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private static String sentence(String part) {
        return "“" + part + "” in the mapping has no “=”; write for example account=CustomerID,date=3.";
    }
}
