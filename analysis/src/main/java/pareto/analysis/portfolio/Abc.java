package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.List;
import pareto.analysis.portfolio.TierRules.Step;

/// The classic classes by cumulated share.
public enum Abc {
    A,
    B,
    C;

    private static final TierRules LINES = new TierRules(List.of(
            new Step("A", new BigDecimal("0.80"), false),
            new Step("B", new BigDecimal("0.95"), false),
            new Step("C", BigDecimal.ONE, false)));

    static Abc from(BigDecimal before, BigDecimal total) {
        return valueOf(LINES.stepFrom(before, total).tier());
    }
}
