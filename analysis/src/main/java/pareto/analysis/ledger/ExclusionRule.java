package pareto.analysis.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;

/// A visible reason why a record is no goods and so no revenue. Rules are data: the user sees, edits and switches them.
///
/// @param id short name, kept with every line the rule excluded
/// @param column the column looked at, null for kinds that look at the whole record
/// @param values what is looked for
/// @param zh description in Chinese
/// @param en description in English
public record ExclusionRule(String id, @Nullable Column column, Kind kind, List<String> values, String zh, String en) {

    /// How a rule looks at a record. Texts are compared without case, blanks and joining signs.
    public enum Kind {
        EQUALS,
        STARTS,
        CONTAINS,
        /// The number in the column is not above the value; an amount of its own beside it counts more.
        NOT_ABOVE,
        /// Any cell is a word for a total.
        TOTAL_WORD,
        /// Only numbers are filled, and the amount equals the sum of the lines above.
        UNNAMED_TOTAL,
        /// The record repeats the header.
        REPEATED_HEADER
    }

    public ExclusionRule {
        values = List.copyOf(values);
    }

    /// The rules Pareto comes with.
    public static List<ExclusionRule> delivered() {
        return DeliveredRules.ALL;
    }

    /// Whether the record is no line at all, so that a missing date or amount does not matter.
    boolean isAboutTheRecord() {
        return column == null;
    }
}
