package pareto.service.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// The mailbox requests come to.
///
/// @param id another one as soon as it is another mailbox, whose numbers are its own
/// @param address its own address
/// @param answers whether what is said to customers goes out from it
/// @param receipts whether each request by mail is confirmed
/// @param senderName what customers see before its address; may be empty
/// @param read when it was read last; null while it never was
/// @param failed since when it cannot be read; null while it can
/// @param failure why
record Mailbox(
        UUID id,
        String host,
        int port,
        Security security,
        String login,
        String folder,
        String address,
        boolean active,
        boolean answers,
        boolean receipts,
        String senderName,
        @Nullable Instant read,
        @Nullable Instant failed,
        @Nullable Text failure) {

    /// How the way to the server is kept from others' eyes.
    enum Security {
        TLS,
        STARTTLS,
        /// Not at all: on this machine only.
        NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    static boolean onThisMachine(String host) {
        return LOOPBACK.contains(host);
    }

    /// Whether both are read under the same name at the same server.
    boolean sameAs(String otherHost, int otherPort, String otherLogin, String otherFolder) {
        return host.equals(otherHost) && port == otherPort && login.equals(otherLogin) && folder.equals(otherFolder);
    }
}
