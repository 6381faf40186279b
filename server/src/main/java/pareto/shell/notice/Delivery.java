package pareto.shell.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// One notice on its way.
///
/// @param occasion the list, the day or the test it is sent for
/// @param attempts how often it was tried
/// @param next when it is tried again; null when it is not
/// @param things how many new things it told
/// @param failure why the latest attempt failed; null when it did not
record Delivery(
        UUID id,
        UUID channel,
        Channel.Kind kind,
        String occasion,
        boolean test,
        State state,
        int attempts,
        Instant at,
        @Nullable Instant next,
        int things,
        @Nullable Text failure) {

    enum State {
        WAITING,
        SENDING,
        SENT,
        /// There was nothing new.
        NOTHING,
        GIVEN_UP;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    boolean ended() {
        return state != State.WAITING && state != State.SENDING;
    }

    /// When to try again after a failure; null for not at all. A test is tried once, its owner is waiting.
    @Nullable
    Instant retry(boolean lasting, Instant now) {
        return lasting || test ? null : Retries.next(attempts, now);
    }

    /// Message key of how it stands.
    String key() {
        return "shell.notice.state." + (test && state == State.SENT ? "TESTED" : state.name());
    }
}
