package pareto.service.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Mails that no person wrote to us: what programs answer by themselves (RFC 3834), what goes to lists, what
/// could not be delivered, and our own. Taken as requests, two programs would soon answer each other for ever.
final class Automatic {

    private static final String NOT_HANDLED = "service.intake.reason.";
    static final String BOUNCE = NOT_HANDLED + "bounce";
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    /// What precedes the `@` of addresses behind which no person reads (RFC 3834, 2).
    private static final Pattern NOBODY_READS = Pattern.compile(
            "(?:no-?_?reply|do-?_?not-?_?reply|donotreply|bounces?|postmaster|mailer-daemon|listserv|majordomo|owner-.*"
                    + "|.*-request|.*-owner)(?:[+].*)?");

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
            return BOUNCE;
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

    /// Whether it may say that a mail of ours did not arrive: some servers say so in words of their own.
    static boolean mayBeReturn(Letter letter) {
        return letter.automatic().equals(BOUNCE) || letter.address().startsWith("postmaster@");
    }

    /// Whether a program of ours may answer that it came in: otherwise two programs would answer each other.
    ///
    /// @param own addresses that are ours, in small letters
    static boolean confirmable(MimeMessage mail, String sender, Set<String> own) throws MessagingException {
        String suppressed = header(mail, "X-Auto-Response-Suppress");
        return !sender.isEmpty()
                && reason(mail, sender, own).isEmpty()
                && !NOBODY_READS
                        .matcher(sender.substring(0, sender.lastIndexOf('@')))
                        .matches()
                && !suppressed.contains("all")
                && !suppressed.contains("autoreply");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        @Nullable String value = mail.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
