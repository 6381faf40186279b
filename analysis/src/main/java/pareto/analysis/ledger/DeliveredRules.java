package pareto.analysis.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Resources;

/// Reads the delivered rules from their resource.
final class DeliveredRules {

    static final List<ExclusionRule> ALL = Resources.rows(DeliveredRules.class, "exclusion-rules.txt").stream()
            .map(DeliveredRules::rule)
            .toList();

    private DeliveredRules() {}

    private static ExclusionRule rule(String[] cells) {
        List<String> values = Arrays.stream(cells[3].split(";"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
        return new ExclusionRule(
                cells[0], column(cells[1]), ExclusionRule.Kind.valueOf(constant(cells[2])), values, cells[4], cells[5]);
    }

    private static @Nullable Column column(String name) {
        return name.equals("-") ? null : Column.valueOf(constant(name));
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
