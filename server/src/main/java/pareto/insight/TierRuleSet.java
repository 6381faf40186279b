package pareto.insight;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.TierRules;
import pareto.analysis.portfolio.TierRules.Step;

/// The rules that propose tiers: lines over cumulated shares, what growth adds and takes, and what a class asks for at
/// least.
///
/// @param byMargin whether the shares are of margin where its cost is known; otherwise of revenue
/// @param rise growth from which an account is lifted by one tier; null when growth lifts none
/// @param fall growth, below zero, from which on downwards it is lowered by one; null when it lowers none
/// @param floors lowest tier by class
record TierRuleSet(
        TierRules lines,
        boolean byMargin,
        @Nullable BigDecimal rise,
        @Nullable BigDecimal fall,
        Map<UUID, String> floors) {

    static final TierRuleSet DELIVERED = new TierRuleSet(TierRules.DELIVERED, false, null, null, Map.of());

    TierRuleSet {
        floors = Map.copyOf(floors);
    }

    /// Whether the lines over revenue are all there is.
    boolean plain() {
        return !byMargin && rise == null && fall == null && floors.isEmpty();
    }

    /// A text that changes with the rules.
    String key() {
        return plain()
                ? lines.toString()
                : lines + " " + byMargin + " " + plain(rise) + " " + plain(fall) + " " + new TreeMap<>(floors);
    }

    /// The step of an account before which the larger ones hold `before` of `total`; the one that crosses a line
    /// belongs
    /// above it. Compared as exact products.
    Step stepFrom(BigDecimal before, BigDecimal total) {
        return lines.steps().stream()
                .filter(step -> before.compareTo(step.upTo().multiply(total)) < 0)
                .findFirst()
                .orElse(lines.steps().getLast());
    }

    int place(String tier) {
        for (int at = 0; at < lines.steps().size(); at++) {
            if (lines.steps().get(at).tier().equals(tier)) {
                return at;
            }
        }
        throw new IllegalArgumentException("No tier " + tier);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }
}
