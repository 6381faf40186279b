package pareto.account.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.Account;

/// Somebody sits on a board.
///
/// @param at whose board; null for our own
/// @param contact who of theirs; null when it is one of ours
/// @param ours who of ours; null when it is one of theirs
/// @param name of the one of ours; empty for one of theirs, whose name is opened only where it is shown
record BoardSeat(
        UUID id,
        @Nullable Account at,
        @Nullable ContactId contact,
        @Nullable IdentityId ours,
        String name,
        LocalDate since) {

    BoardSeat named(String opened) {
        return new BoardSeat(id, at, contact, ours, opened, since);
    }
}
