package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.List;

/// The lines between the tiers, highest tier first: editable data, not code.
///
/// @param steps cumulated shares rising to 1, the last tier takes the rest
public record TierRules(List<Step> steps) {

    /// 50 % / 80 % / 95 % / rest, as delivered. Platinum is granted for a stated period, so it is proposed as a
    /// candidacy only.
    public static final TierRules DELIVERED = new TierRules(List.of(
            new Step("PLATINUM", new BigDecimal("0.50"), true),
            new Step("CORE", new BigDecimal("0.80"), false),
            new Step("PRIORITY", new BigDecimal("0.95"), false),
            new Step("GENERAL", BigDecimal.ONE, false)));

    public TierRules {
        steps = List.copyOf(steps);
        var before = BigDecimal.ZERO;
        for (var step : steps) {
            if (step.upTo().compareTo(before) <= 0) {
                throw new IllegalArgumentException("The tier " + step.tier() + " ends at " + step.upTo()
                        + ", not above the tier before it; shares must rise.");
            }
            before = step.upTo();
        }
        if (before.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("The last tier must reach to the whole, a share of 1.");
        }
    }

    /// @param tier code of the tier
    /// @param upTo cumulated share at which it ends, from 0 to 1
    /// @param candidate whether it is only a candidacy that someone must grant
    public record Step(String tier, BigDecimal upTo, boolean candidate) {}

    /// The step of an account before which the larger ones hold `before` of `total`: the account that crosses a line
    /// belongs above it, so what counts is where it begins. Shares are compared as exact products, never divided.
    Step stepFrom(BigDecimal before, BigDecimal total) {
        for (var step : steps) {
            if (before.compareTo(step.upTo().multiply(total)) < 0) {
                return step;
            }
        }
        return steps.getLast();
    }
}
