package pareto.analysis.ledger;

import java.util.BitSet;
import java.util.List;
import pareto.analysis.ledger.recognition.Words;

/// Tells at a glance that no rule of a column can match a text, which spares nearly every line the thorough look.
final class RuleHint {

    private static final int PLAIN = 128;

    private final BitSet firstSigns = new BitSet(PLAIN);
    private final boolean containsPlain;

    RuleHint(List<ExclusionRule> rules) {
        boolean plain = false;
        for (ExclusionRule rule : rules) {
            for (String value : rule.values()) {
                String word = Words.of(value);
                if (word.isEmpty()) continue;
                if (rule.kind() == ExclusionRule.Kind.CONTAINS) plain |= isPlain(word);
                else if (word.charAt(0) < PLAIN) firstSigns.set(word.charAt(0));
            }
        }
        containsPlain = plain;
    }

    boolean mayMatch(String text) {
        if (containsPlain || text.isEmpty()) return true;
        char first = Character.toLowerCase(text.charAt(0));
        return !Character.isLetterOrDigit(first) || first >= PLAIN || firstSigns.get(first) || !isPlain(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= PLAIN) return false;
        return true;
    }
}
