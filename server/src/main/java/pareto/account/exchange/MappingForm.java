package pareto.account.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import pareto.shell.Refusal;

/// What a person said about the tables: `kind.0`, `field.0` for each column, `default.0.role`, and so on.
record MappingForm(MultiValueMap<String, String> said, Fields fields) {

    /// What may be said once for all rows that do not say it.
    static final List<String> DEFAULTS = List.of(Fields.ROLE, Fields.GROUND, Fields.SOURCE, Fields.UNTIL);

    /// The tables as said.
    ///
    /// @throws Refusal when a column comes twice or a needed one is missing
    List<TableMapping> over(List<TableMapping> tables) {
        List<TableMapping> meant = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            meant.add(over(at, tables.get(at)));
        }
        if (meant.stream().allMatch(table -> table.kind() == null)) {
            throw Refusal.badInput("account.exchange.map.none");
        }
        return meant;
    }

    private TableMapping over(int at, TableMapping table) {
        Kind kind = kind(said.getFirst("kind." + at));
        if (kind == null) {
            return table.as(null, table.headings().stream().map(heading -> "").toList(), Map.of());
        }
        List<String> given = said.getOrDefault("field." + at, List.of());
        if (kind != table.kind() || given.size() != table.headings().size()) {
            return table.as(kind, new Recognition(fields).codes(kind, table.headings()), defaults(at));
        }
        return table.as(kind, codes(kind, table, given), defaults(at));
    }

    private List<String> codes(Kind kind, TableMapping table, List<String> given) {
        Set<String> known = new HashSet<>();
        fields.of(kind).forEach(field -> known.add(field.code()));
        Set<String> taken = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (String code : given) {
            if (!code.isEmpty() && !known.contains(code)) {
                throw Refusal.badInput("account.exchange.map.field", code);
            }
            if (!code.isEmpty() && !taken.add(code)) {
                throw Refusal.badInput("account.exchange.map.twice", table.name(), table.heading(code));
            }
            codes.add(code);
        }
        return codes;
    }

    private Map<String, String> defaults(int at) {
        Map<String, String> defaults = new HashMap<>();
        for (String field : DEFAULTS) {
            String value = said.getFirst("default." + at + "." + field);
            if (value != null && !value.isBlank()) {
                defaults.put(field, value.strip());
            }
        }
        return defaults;
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
