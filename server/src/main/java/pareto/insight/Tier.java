package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;
import pareto.shell.format.Formats;

/// The tier the rules propose, with the reason.
///
/// @param candidate whether it is only a candidacy that someone must grant
/// @param reason `within`, `crosses` or `none`
/// @param line the cumulated share that decides; null without revenue
/// @param before what the larger ones hold; null for whoever may not know
/// @param together the same with this one
/// @param measure what the line was held against: `revenue`, `margin`, or `revenue-instead` where the cost is unknown
/// @param shift `rise`, `fall` or `floor` where more than the line decides
record Tier(
        String code,
        boolean candidate,
        String reason,
        @Nullable BigDecimal line,
        @Nullable BigDecimal before,
        @Nullable BigDecimal together,
        String measure,
        @Nullable String shift) {

    static Tier of(ResultSet row, boolean totals) throws SQLException {
        return new Tier(
                row.getString("tier"),
                row.getBoolean("tier_candidate"),
                row.getString("tier_reason"),
                row.getBigDecimal("tier_line"),
                totals ? row.getBigDecimal("share_before") : null,
                totals ? row.getBigDecimal("cumulative_share") : null,
                row.getString("tier_measure"),
                row.getString("tier_shift"));
    }

    /// Message key of its word.
    String key() {
        return "insight.tier." + code;
    }

    /// Its place on the ramp of the style sheet.
    int step() {
        return switch (code) {
            case "PLATINUM" -> 1;
            case "CORE" -> 2;
            case "PRIORITY" -> 3;
            default -> 0;
        };
    }

    /// Why, in a sentence; without the others' figures for whoever may not know them.
    Text why(Formats formats) {
        Text why = byLine(formats);
        why = measure.equals("revenue-instead") ? Text.of("insight.why.instead", why) : why;
        return shift == null ? why : Text.of("insight.why." + shift, why);
    }

    private Text byLine(Formats formats) {
        if (measure.equals("margin")) {
            return line == null
                    ? Text.of("insight.why.margin.none")
                    : Text.of("insight.why.margin", formats.percent(line, 0));
        }
        if (line == null) {
            return Text.of("insight.why.none");
        }
        String at = formats.percent(line, 0);
        if (before == null || together == null) {
            return Text.of("insight.why.line", at);
        }
        return reason.equals("crosses")
                ? Text.of("insight.why.crosses", formats.percent(before), formats.percent(together), at)
                : Text.of("insight.why.within", formats.percent(together), at);
    }
}
