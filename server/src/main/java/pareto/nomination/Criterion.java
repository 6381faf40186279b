package pareto.nomination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/// What an account is recognised as a key account by (识别标准).
public enum Criterion {
    PRODUCT_FIT(Source.ENTERED),
    /// Whether our way of selling reaches those who decide.
    SELLING_FIT(Source.ENTERED),
    CENTRAL_PURCHASING(Source.ENTERED),
    /// Years since its first order.
    YEARS(Source.LEDGER),
    /// In how many of the last two years' months it bought.
    REGULARITY(Source.LEDGER),
    SIZE_MATCH(Source.ENTERED),
    /// How little its quarters differ.
    PREDICTABILITY(Source.LEDGER),
    POTENTIAL(Source.ENTERED),
    STRATEGIC_WEIGHT(Source.ENTERED),
    /// Years until developing it has paid back.
    PAYBACK(Source.DEVELOPMENT);

    /// Where its grade comes from.
    enum Source {
        /// A person says it, with evidence.
        ENTERED,
        LEDGER,
        DEVELOPMENT
    }

    /// The best grade; the worst is 0.
    public static final int BEST = 4;

    final Source source;

    Criterion(Source source) {
        this.source = source;
    }

    /// The grade of a figure.
    ///
    /// @param steps what it takes for grade 1, 2, 3 and 4
    int grade(BigDecimal figure, List<BigDecimal> steps) {
        BiPredicate<BigDecimal, BigDecimal> reaches = this == PAYBACK
                ? (value, step) -> value.compareTo(step) <= 0
                : (value, step) -> value.compareTo(step) >= 0;
        return (int) steps.stream().filter(step -> reaches.test(figure, step)).count();
    }

    /// Whether its figure is a share of 1.
    boolean share() {
        return this == REGULARITY || this == PREDICTABILITY;
    }

    /// Whether a person grades it, with evidence.
    public boolean entered() {
        return source == Source.ENTERED;
    }

    /// Whether the steps of a scorecard go in the direction of this criterion.
    boolean ordered(List<BigDecimal> steps) {
        for (int at = 1; at < steps.size(); at++) {
            int direction = steps.get(at).compareTo(steps.get(at - 1));
            if (this == PAYBACK ? direction >= 0 : direction <= 0) {
                return false;
            }
        }
        return steps.size() == (entered() ? 0 : BEST);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Criterion ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word; with `.what` behind, of what it means.
    String key() {
        return "nomination.criterion." + name();
    }
}
