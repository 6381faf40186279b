package pareto.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a contract says from one signing to the next.
///
/// @param fee null for whoever may not see figures, and where none is agreed
/// @param signing null while it is a draft
record Version(
        UUID id,
        int number,
        VersionDays days,
        String note,
        @Nullable Fee fee,
        String draftedBy,
        Instant draftedAt,
        @Nullable Signing signing) {

    /// The currency where none is said.
    static final String USUAL = "CNY";

    /// @param monthly of all it covers
    record Fee(BigDecimal monthly, String currency) {}

    record Signing(LocalDate on, String by, Instant at) {}

    boolean draft() {
        return signing == null;
    }

    /// What amounts are given in.
    String currency() {
        return fee == null ? USUAL : fee.currency();
    }
}
