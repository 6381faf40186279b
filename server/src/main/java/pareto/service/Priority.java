package pareto.service;

import org.jspecify.annotations.Nullable;
import pareto.account.Tier;
import pareto.shell.format.Language;

/// How soon a request is worked on, with the parts it is the sum of.
///
/// @param tier of the account today; null where nobody has decided
/// @param inClass the class of the account that gives most points; null where none gives any
public record Priority(
        @Nullable Tier tier, int ofTier, @Nullable Named inClass, int ofClass, int ofDamage, PriorityLevel level) {

    /// A class in both languages.
    public record Named(String zh, String en) {

        public String in(Language language) {
            return language.chinese() ? zh : en;
        }
    }

    public int points() {
        return ofTier + ofClass + ofDamage;
    }
}
