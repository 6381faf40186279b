package pareto.account.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// A person at one account for a time.
///
/// @param influence from 1 to 5; 0 when it may not be kept
/// @param attitude null when it may not be kept
/// @param from first day
/// @param to first day no longer there; null while nobody has ended it
record Post(
        UUID id,
        ContactId contact,
        Account account,
        DecisionRole role,
        int influence,
        @Nullable Attitude attitude,
        LocalDate from,
        @Nullable LocalDate to) {

    Post unassessed() {
        return new Post(id, contact, account, role, 0, null, from, to);
    }
}
