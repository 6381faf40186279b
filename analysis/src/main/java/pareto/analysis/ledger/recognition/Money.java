package pareto.analysis.ledger.recognition;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which currency and unit a file's amounts are.
///
/// @param factors by how much each column's numbers are multiplied
/// @param known ISO code where the file tells it
/// @param chinese whether the file has Chinese text
record Money(Map<Column, Long> factors, @Nullable String known, boolean chinese) {

    private static final List<Column> MONEY =
            List.of(Column.AMOUNT, Column.AMOUNT_WITH_TAX, Column.COST, Column.PRICE, Column.UNIT_COST);

    static Money of(Preamble preamble, Map<Column, Integer> columns, List<Profile> profiles) {
        Map<Column, Long> factors = new EnumMap<>(Column.class);
        String known = fromColumn(columns, profiles);
        Units.Unit titled = preamble.titles().stream()
                .map(Units::inTitle)
                .filter(u -> u != null)
                .findFirst()
                .orElse(null);
        for (Column column : MONEY) {
            Integer position = columns.get(column);
            if (position == null) continue;
            String header = position < preamble.header().length ? preamble.header()[position] : "";
            Units.Unit unit = Units.inHeader(header);
            // a title's unit is that of sums; prices are written out
            if (unit == null && column != Column.PRICE && column != Column.UNIT_COST) unit = titled;
            if (unit != null && unit.factor() != 1) factors.put(column, unit.factor());
            if (known == null && unit != null) known = unit.currency();
            if (known == null) known = fromWord(header);
            if (known == null) known = fromSigns(profiles.get(position));
        }
        boolean chinese = profiles.stream().anyMatch(p -> p.withHan > 0)
                || java.util.Arrays.stream(preamble.header()).anyMatch(Texts::hasHan);
        return new Money(factors, known, chinese);
    }

    boolean isOpen() {
        return known == null;
    }

    String currency() {
        return known != null ? known : chinese ? "CNY" : Mapping.NO_CURRENCY;
    }

    private static @Nullable String fromColumn(Map<Column, Integer> columns, List<Profile> profiles) {
        Integer position = columns.get(Column.CURRENCY);
        if (position == null) return null;
        Map<String, Integer> counts = new HashMap<>();
        for (String cell : profiles.get(position).cells) {
            String code = Currencies.code(cell);
            if (code != null) counts.merge(code, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable String fromWord(String header) {
        String word = Words.of(header);
        if (word.contains("dollar") || word.endsWith("usd")) return "USD";
        if (word.endsWith("eur") || word.contains("euro")) return "EUR";
        if (word.endsWith("gbp")) return "GBP";
        return word.endsWith("rmb") || word.endsWith("cny") || word.contains("人民币") ? "CNY" : null;
    }

    private static @Nullable String fromSigns(Profile p) {
        for (String cell : p.cells) {
            String code = cell.isEmpty() ? null : Currencies.inAmount(cell);
            if (code != null) return code;
        }
        return null;
    }
}
