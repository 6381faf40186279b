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

    private final ColumnRules[] columns;
    private final ExclusionRule[] bounds;

    RuleBook(List<ExclusionRule> rules) {
        bounds = rules.stream()
                .filter(r -> r.kind() == ExclusionRule.Kind.NOT_ABOVE)
                .toArray(ExclusionRule[]::new);
        Map<Column, List<ExclusionRule>> byColumn = new EnumMap<>(Column.class);
        for (ExclusionRule rule : rules) {
            if (rule.column() == null || rule.kind() == ExclusionRule.Kind.NOT_ABOVE) continue;
            byColumn.computeIfAbsent(rule.column(), c -> new ArrayList<>()).add(rule);
        }
        columns = byColumn.entrySet().stream()
                .map(entry -> new ColumnRules(entry.getKey(), entry.getValue()))
                .toArray(ColumnRules[]::new);
    }

    /// The id of the first rule that excludes the line, or null.
    @Nullable
    String find(Line line, boolean hasOwnAmount) {
        for (ColumnRules column : columns) {
            String text = text(line, column.column);
            if (text == null) continue;
            String rule = column.answer(text);
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

    private static boolean isNotAbove(ExclusionRule rule, Line line, boolean hasOwnAmount) {
        long value = rule.column() == Column.PRICE ? line.price : line.amount;
        if (!Decimals.isNumber(value)) return false;
        if (rule.column() == Column.PRICE && hasOwnAmount && line.amount != 0) return false;
        return value <= Decimals.parse(rule.values().getFirst(), '.');
    }

    /// The rules of one column with the answers they gave.
    private static final class ColumnRules {

        private final Column column;
        private final List<ExclusionRule> rules;
        private final RuleHint hint;
        private final Map<String, String> answers = new HashMap<>();

        ColumnRules(Column column, List<ExclusionRule> rules) {
            this.column = column;
            this.rules = rules;
            hint = new RuleHint(rules);
        }

        /// The id of the first rule that matches, or [#NO_RULE].
        String answer(String text) {
            if (!hint.mayMatch(text)) return NO_RULE;
            String answer = answers.get(text);
            if (answer != null) return answer;
            if (answers.size() >= REMEMBERED) answers.clear();
            String found = firstMatch(Words.of(text));
            answers.put(text, found);
            return found;
        }

        private String firstMatch(String word) {
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
    }
}
