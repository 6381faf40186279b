package pareto.account;

import java.util.Locale;
import pareto.shell.format.Language;

/// What a tier is entitled to.
///
/// @param levelZh the level of service in words
/// @param visitDays at most so many days between two visits
/// @param meetings meetings of the top managements of both sides a year
/// @param leader who of ours leads
public record TierService(Tier tier, String levelZh, String levelEn, int visitDays, int meetings, Leader leader) {

    /// Who of ours leads an account of this tier.
    public enum Leader {
        /// The counterpart of their top management.
        SPONSOR,
        MANAGER,
        /// Whoever of the service team is there.
        TEAM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Leader ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// Message key of its word.
        public String key() {
            return "account.leader." + name();
        }
    }

    public String level(Language language) {
        return language.chinese() ? levelZh : levelEn;
    }
}
