package pareto.service.answer;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.RequestId;
import pareto.shell.Text;

/// A mail to a customer on its way.
///
/// @param message what it says, or what it says has come in
/// @param receipt whether it says that the message has come in
/// @param attempts how often it was tried
/// @param at when it was tried last or came back; when it was asked for while it was not tried
/// @param held whether it waits for an earlier one about the request to the same person, which is still to be sent
/// @param handed whether the mail server may have it though its answer is not known
/// @param next when it is tried again; null when it is not
/// @param failure why it did not arrive; null when nothing says so
record CustomerMail(
        UUID id,
        RequestId request,
        UUID message,
        boolean receipt,
        Recipient to,
        State state,
        int attempts,
        Instant at,
        boolean held,
        boolean handed,
        @Nullable Instant next,
        @Nullable Text failure) {

    enum State {
        WAITING,
        SENDING,
        /// The mail server has taken it.
        SENT,
        REFUSED,
        /// It was taken, and came back.
        BOUNCED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean failed() {
        return state == State.REFUSED || state == State.BOUNCED;
    }
}
