package pareto.insight;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Figures;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.TierRules.Step;

/// Rules held against one ranking. Works the same for the ranking everybody sees and for trying rules on the past.
final class TierRuling {

    private static final String REVENUE = "revenue";
    private static final String MARGIN = "margin";
    private static final String INSTEAD = "revenue-instead";
    private static final int CORE = 1;

    /// From this part of the revenue on, the known cost stands for the whole.
    private static final BigDecimal COVERED = new BigDecimal("0.8");

    private record Earner(String account, BigDecimal margin) {}

    private final TierRuleSet rules;
    private final BigDecimal total;
    private final boolean compared;
    private final Map<String, Set<UUID>> classes;
    private final Map<String, BigDecimal> marginBefore;
    private final BigDecimal totalMargin;

    private TierRuling(
            TierRuleSet rules,
            BigDecimal total,
            boolean compared,
            Map<String, Set<UUID>> classes,
            Map<String, BigDecimal> marginBefore,
            BigDecimal totalMargin) {
        this.rules = rules;
        this.total = total;
        this.compared = compared;
        this.classes = classes;
        this.marginBefore = marginBefore;
        this.totalMargin = totalMargin;
    }

    /// @param compared whether the year before is known well enough to say how an account has grown
    /// @param classes of the accounts that are in any, by code
    static TierRuling of(Ranking ranking, TierRuleSet rules, boolean compared, Map<String, Set<UUID>> classes)
            throws SQLException {
        List<Earner> earners = new ArrayList<>();
        if (rules.byMargin()) {
            ranking.forEachCounted(row -> {
                if (covered(row.now()) && margin(row).signum() > 0) {
                    earners.add(new Earner(row.account(), margin(row)));
                }
            });
        }
        earners.sort(Comparator.comparing(Earner::margin).reversed().thenComparing(Earner::account));
        Map<String, BigDecimal> before = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Earner earner : earners) {
            before.put(earner.account(), sum);
            sum = sum.add(earner.margin());
        }
        return new TierRuling(rules, ranking.totals().total(), compared, classes, before, sum);
    }

    Ruled of(AccountFigures row) {
        Ruled byLine = byLine(row);
        int place = rules.place(byLine.tier());
        BigDecimal growth = compared && row.counted() ? row.growth() : null;
        Ruled shifted = byLine;
        if (rises(growth) && place > CORE) {
            shifted = shifted(byLine, place - 1, "rise");
        } else if (falls(growth) && place < rules.lines().steps().size() - 1) {
            shifted = shifted(byLine, place + 1, "fall");
        }
        int floor = floor(row.account());
        return rules.place(shifted.tier()) > floor ? shifted(byLine, floor, "floor") : shifted;
    }

    private Ruled byLine(AccountFigures row) {
        if (!row.counted()) {
            return none(rules.byMargin() ? INSTEAD : REVENUE);
        }
        if (!rules.byMargin()) {
            return byShare(row.cumulative().subtract(row.now().revenue()), row.cumulative(), total, REVENUE);
        }
        if (!covered(row.now())) {
            return byShare(row.cumulative().subtract(row.now().revenue()), row.cumulative(), total, INSTEAD);
        }
        BigDecimal before = marginBefore.get(row.account());
        return before == null ? none(MARGIN) : byShare(before, before.add(margin(row)), totalMargin, MARGIN);
    }

    private Ruled byShare(BigDecimal before, BigDecimal together, BigDecimal whole, String measure) {
        Step step = rules.stepFrom(before, whole);
        boolean crosses = together.compareTo(step.upTo().multiply(whole)) > 0;
        return new Ruled(step.tier(), step.candidate(), crosses ? "crosses" : "within", step.upTo(), measure, null);
    }

    private Ruled none(String measure) {
        Step last = rules.lines().steps().getLast();
        return new Ruled(last.tier(), last.candidate(), "none", null, measure, null);
    }

    private Ruled shifted(Ruled byLine, int place, String why) {
        Step step = rules.lines().steps().get(place);
        return new Ruled(step.tier(), step.candidate(), byLine.reason(), byLine.line(), byLine.measure(), why);
    }

    private boolean rises(@Nullable BigDecimal growth) {
        return growth != null && rules.rise() != null && growth.compareTo(rules.rise()) >= 0;
    }

    private boolean falls(@Nullable BigDecimal growth) {
        return growth != null && rules.fall() != null && growth.compareTo(rules.fall()) <= 0;
    }

    /// The place below which its classes let it not fall.
    private int floor(String account) {
        return classes.getOrDefault(account, Set.of()).stream()
                .map(rules.floors()::get)
                .filter(tier -> tier != null)
                .mapToInt(rules::place)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean covered(Figures figures) {
        BigDecimal known = figures.marginRevenue();
        return figures.margin() != null && known != null && known.compareTo(COVERED.multiply(figures.revenue())) >= 0;
    }

    private static BigDecimal margin(AccountFigures row) {
        BigDecimal margin = row.now().margin();
        return margin == null ? BigDecimal.ZERO : margin;
    }
}
