package pareto.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// One account proposed as a key account, or looked at again.
///
/// @param scorecard the version it is judged by
/// @param again whether the account was a key account already
/// @param last what happened to it last; null while it is being written for the first time
record Nomination(
        NominationId id,
        Account account,
        UUID scorecard,
        boolean again,
        String reason,
        String by,
        LocalDate on,
        @Nullable Step last) {

    String address() {
        return "/nominations/" + id.id();
    }

    /// Whether answers may still be entered.
    boolean writing() {
        return Step.SUBMITTED.follows(last);
    }

    boolean underReview() {
        return last == Step.SUBMITTED;
    }

    boolean closed() {
        return last != null && last.closes();
    }

    /// Message key of how it stands.
    String stage() {
        return last == null ? "nomination.step.WRITING" : last.key();
    }
}
