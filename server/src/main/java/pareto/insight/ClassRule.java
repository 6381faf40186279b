package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// A rule that proposes a class from facts.
///
/// @param rule which one it is through all versions
/// @param kind the class it proposes
/// @param share of the revenue of all accounts at least so much, from 0 to 1
/// @param orders at least so many a year
/// @param members for a chain: at least so many members of the group that buy
/// @param growth for potential: at least so much, as a share
/// @param words for a sector: words of which the industry holds one
record ClassRule(
        UUID id,
        String rule,
        TierFactsOn.Kind kind,
        Basis basis,
        BigDecimal share,
        int orders,
        int members,
        BigDecimal growth,
        List<String> words,
        boolean active) {

    /// What it rests on.
    enum Basis {
        /// Buys much and often.
        VOLUME,
        /// Stands at the top of a group of which several buy.
        CHAIN,
        /// Grows fast.
        POTENTIAL,
        /// Is in a sector.
        SECTOR;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Basis ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String key() {
            return "insight.class.basis." + name();
        }
    }

    static List<String> words(String typed) {
        return Stream.of(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// The word of this rule that an industry holds; empty when it holds none.
    String wordIn(String industry) {
        String folded = industry.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> folded.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
