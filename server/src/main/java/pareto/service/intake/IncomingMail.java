package pareto.service.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.service.RequestId;

/// A mail that was read.
///
/// @param reason message key of why it was taken as it was
/// @param account whose it is; null while nobody knows
/// @param request what it became or was added to; null where it did not
/// @param file the mail as it came, where it is kept
/// @param handledBy who decided; null where a rule did
/// @param stands whether it was given to the account by a person, and later mails from the address follow it
/// @param names the request it speaks of, which it need not be part of; null where it speaks of none
record IncomingMail(
        UUID id,
        String domain,
        String subject,
        String beginning,
        Instant came,
        Became became,
        String reason,
        @Nullable Account account,
        @Nullable UUID request,
        @Nullable UUID file,
        @Nullable String handledBy,
        boolean stands,
        @Nullable RequestId names) {

    /// What became of it.
    enum Became {
        WAITING,
        REQUEST,
        MESSAGE,
        /// Says that a mail of ours did not arrive, and stands with it.
        BOUNCE,
        SET_ASIDE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of a sender as people write them.
    static String address(String sender) {
        return sender.replaceFirst("(?s)^.*<([^<>]*)>$", "$1");
    }

    String address() {
        return "/mails/" + id;
    }

    /// Whether a person still decides whose it is.
    boolean open() {
        return became == Became.WAITING || became == Became.SET_ASIDE;
    }
}
