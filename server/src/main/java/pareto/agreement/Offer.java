package pareto.agreement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service that accounts can have, or that a version of a contract contains.
///
/// @param monthly null where it costs nothing of its own, and for whoever may not see what a contract costs
record Offer(UUID id, String name, Kind kind, @Nullable BigDecimal monthly, String currency) {

    enum Kind {
        BASIC,
        VALUE_ADDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
