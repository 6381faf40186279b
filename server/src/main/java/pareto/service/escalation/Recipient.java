package pareto.service.escalation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// Somebody who is told.
///
/// @param standsInFor whose work they do today; null for nobody's
public record Recipient(IdentityId who, Why why, @Nullable IdentityId standsInFor) {

    /// As what they are told.
    public enum Why {
        /// Holds the time.
        HOLDER,
        /// Stands above whoever does.
        SUPERIOR,
        /// Decides about the account.
        DIRECTOR;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
