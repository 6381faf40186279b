package pareto.analysis.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Decimals;
import pareto.analysis.ledger.recognition.Words;

/// The rules that look at one column, ready to be asked millions of times.
final class RuleBook {

    private static final int REMEMBERED = 50_000;
    private static final String NO_RULE = "";

    private final Map<Column, List<ExclusionRule>> byColumn = new EnumMap<>(Column.class);
    private final Map<Column, Map<String, String>> answers = new EnumMap<>(Column.class);
    private final Map<Column, RuleHint> hints = new EnumMap<>(Column.class);
    private final List<ExclusionRule> bounds;

    RuleBook(List<ExclusionRule> rules) {
        bounds = rules.stream()
                .filter(r -> r.kind() == ExclusionRule.Kind.NOT_ABOVE)
                .toList();
        for (ExclusionRule rule : rules) {
            if (rule.column() == null || rule.kind() == ExclusionRule.Kind.NOT_ABOVE) continue;
            byColumn.computeIfAbsent(rule.column(), c -> new ArrayList<>()).add(rule);
            answers.put(rule.column(), new HashMap<>());
        }
        byColumn.forEach((column, of) -> hints.put(column, new RuleHint(of)));
    }

    /// The id of the first rule that excludes the line, or null.
    @Nullable
    String find(Line line, boolean hasOwnAmount) {
        for (Map.Entry<Column, List<ExclusionRule>> entry : byColumn.entrySet()) {
            String text = text(line, entry.getKey());
            RuleHint hint = hints.get(entry.getKey());
            if (text == null || (hint != null && !hint.mayMatch(text))) continue;
            String rule = answer(entry.getKey(), entry.getValue(), text);
            if (!rule.equals(NO_RULE)) return rule;
        }
        for (ExclusionRule rule : bounds) if (isNotAbove(rule, line, hasOwnAmount)) return rule.id();
        return null;
    }

    /// Where a file has one product column only, codes stand in it as well.
    private static @Nullable String text(Line line, Column column) {
        String text = line.text(column);
        return text == null && column == Column.PRODUCT ? line.text(Column.PRODUCT_NAME) : text;
    }

    private String answer(Column column, List<ExclusionRule> rules, String text) {
        Map<String, String> known = answers.getOrDefault(column, Map.of());
        String answer = known.get(text);
        if (answer != null) return answer;
        if (known.size() >= REMEMBERED) known.clear();
        String found = firstMatch(rules, Words.of(text));
        known.put(text, found);
        return found;
    }

    private static String firstMatch(List<ExclusionRule> rules, String word) {
        for (ExclusionRule rule : rules) {
            for (String value : rule.values()) if (matches(rule.kind(), word, Words.of(value))) return rule.id();
        }
        return NO_RULE;
    }

    private static boolean matches(ExclusionRule.Kind kind, String word, String value) {
        return switch (kind) {
            case EQUALS -> word.equals(value);
            case STARTS -> word.startsWith(value);
            case CONTAINS -> word.contains(value);
            case NOT_ABOVE, TOTAL_WORD, UNNAMED_TOTAL, REPEATED_HEADER -> false;
        };
    }

    private static boolean isNotAbove(ExclusionRule rule, Line line, boolean hasOwnAmount) {
        long value = rule.column() == Column.PRICE ? line.price : line.amount;
        if (!Decimals.isNumber(value)) return false;
        if (rule.column() == Column.PRICE && hasOwnAmount && line.amount != 0) return false;
        return value <= Decimals.parse(rule.values().getFirst(), '.');
    }
}
