package pareto.service.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mails that no person wrote to us: what programs answer by themselves (RFC 3834), what goes to lists, what
/// could not be delivered, and our own. Taken as requests, two programs would soon answer each other for ever.
final class Automatic {

    private static final String NOT_HANDLED = "service.intake.reason.";
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private Automatic() {}

    /// Message key of what shows it; empty where nothing does.
    ///
    /// @param own addresses that are ours, in small letters
    static String reason(MimeMessage mail, String sender, Set<String> own) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        String path = header(mail, "Return-Path");
        if (own.contains(sender)) {
            return NOT_HANDLED + "own";
        }
        if (mail.isMimeType("multipart/report") || path.equals("<>") || sender.startsWith("mailer-daemon@")) {
            return NOT_HANDLED + "bounce";
        }
        if (!submitted.isEmpty() && !submitted.startsWith("no")
                || !header(mail, "X-Autoreply").isEmpty()) {
            return NOT_HANDLED + "auto";
        }
        if (BULK.contains(header(mail, "Precedence"))
                || !header(mail, "List-Id").isEmpty()
                || !header(mail, "List-Unsubscribe").isEmpty()) {
            return NOT_HANDLED + "list";
        }
        return "";
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        @Nullable String value = mail.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
