package pareto.account.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;

/// Two accounts joined into one.
///
/// @param account where the facts are now
/// @param into which account the other one was merged into
/// @param undoneAt when that was taken back; null while it holds
record Merge(
        UUID id,
        AccountId account,
        AccountId into,
        AccountId other,
        String code,
        String name,
        String reason,
        String by,
        Instant at,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    boolean holds() {
        return undoneAt == null;
    }
}
