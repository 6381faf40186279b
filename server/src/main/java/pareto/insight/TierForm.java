package pareto.insight;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// Tier rules as a person enters them: percents with two decimals at most.
final class TierForm {

    static final List<String> FLOORS = List.of("PRIORITY", "CORE");

    private static final String FLOOR = "floor-";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(10_000);

    private TierForm() {}

    /// @param form besides the lines `measure`, `rise`, `fall`, and `floor-…` with a tier for each class
    /// @throws Refusal when the lines do not rise between 0 and 100, growth does not lie where it can, or a
    ///     number has more than two decimals
    static TierRuleSet read(Map<String, String> form) {
        BigDecimal platinum = percent(form, "platinum");
        BigDecimal core = percent(form, "core");
        BigDecimal priority = percent(form, "priority");
        if (platinum == null || core == null || priority == null || !rising(platinum, core, priority)) {
            throw Refusal.badInput("insight.tiers.wrong");
        }
        BigDecimal rise = percent(form, "rise");
        BigDecimal fall = percent(form, "fall");
        if (rise != null && (rise.signum() <= 0 || rise.compareTo(MOST_GROWTH) > 0)
                || fall != null && (fall.signum() <= 0 || fall.compareTo(WHOLE) > 0)) {
            throw Refusal.badInput("insight.tiers.growth.wrong");
        }
        return new TierRuleSet(
                TierRuleSets.lines(platinum.movePointLeft(2), core.movePointLeft(2), priority.movePointLeft(2)),
                "margin".equals(form.get("measure")),
                rise == null ? null : rise.movePointLeft(2),
                fall == null ? null : fall.movePointLeft(2).negate(),
                floors(form));
    }

    /// The same rules as a person would enter them.
    static Map<String, String> fields(TierRuleSet rules) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("platinum", percent(rules.lines().steps().get(0).upTo()));
        fields.put("core", percent(rules.lines().steps().get(1).upTo()));
        fields.put("priority", percent(rules.lines().steps().get(2).upTo()));
        fields.put("measure", rules.byMargin() ? "margin" : "revenue");
        if (rules.rise() != null) {
            fields.put("rise", percent(rules.rise()));
        }
        if (rules.fall() != null) {
            fields.put("fall", percent(rules.fall().negate()));
        }
        rules.floors().forEach((kind, tier) -> fields.put(FLOOR + kind, tier));
        return fields;
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static boolean rising(BigDecimal platinum, BigDecimal core, BigDecimal priority) {
        return platinum.signum() > 0
                && platinum.compareTo(core) < 0
                && core.compareTo(priority) < 0
                && priority.compareTo(WHOLE) < 0;
    }

    private static Map<UUID, String> floors(Map<String, String> form) {
        Map<UUID, String> floors = new HashMap<>();
        form.forEach((name, tier) -> {
            if (name.startsWith(FLOOR) && FLOORS.contains(tier)) {
                floors.put(id(name.substring(FLOOR.length())), tier);
            }
        });
        return floors;
    }

    private static @Nullable BigDecimal percent(Map<String, String> form, String field) {
        String typed = form.getOrDefault(field, "").strip();
        try {
            BigDecimal percent = typed.isEmpty() ? null : new BigDecimal(typed);
            if (percent != null && percent.stripTrailingZeros().scale() > 2) {
                throw Refusal.badInput("insight.tiers.wrong");
            }
            return percent;
        } catch (NumberFormatException e) {
            throw Refusal.badInput("insight.tiers.wrong");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("insight.tiers.wrong");
        }
    }
}
