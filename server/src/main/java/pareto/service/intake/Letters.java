package pareto.service.intake;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a mail from its bytes. Whatever is wrong with it, something comes out.
final class Letters {

    /// Of more files the mail as a whole is kept.
    static final int MOST_FILES = 20;

    /// Bytes of a text that are read; what is longer is kept as it came.
    static final int LONGEST_TEXT = 1 << 20;

    private static final int DEEPEST = 12;
    /// Made once: it looks for what libraries bring along.
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),:;@]{1,64}@[A-Za-z0-9.-]{1,189}");

    private static final InternetAddress[] NOBODY = {};

    private final Set<String> own;

    private @Nullable String plain;
    private @Nullable String html;
    private final List<Letter.Attachment> attachments = new ArrayList<>();
    private final MailParts parts = new MailParts();
    private boolean faulty;

    private Letters(Set<String> own) {
        this.own = own;
    }

    /// @param own addresses that are ours, in small letters
    static Letter read(byte[] bytes, Set<String> own) {
        return new Letters(own).letter(bytes);
    }

    private Letter letter(byte[] bytes) {
        try {
            SharedByteArrayInputStream whole = new SharedByteArrayInputStream(bytes);
            parts.count(whole);
            MimeMessage mail = new MimeMessage(NO_SERVER, whole);
            look(mail, 0);
            String text = text();
            String from = String.join(", ", headers(mail, "From"));
            String address = sender(mail);
            faulty |= address.isEmpty();
            return new Letter(
                    ids(mail, "Message-ID").stream().findFirst().orElse(""),
                    answers(mail),
                    address,
                    Texts.line(address.isEmpty() ? EncodedWords.read(from) : name(from), 100),
                    Texts.line(header(mail, "Subject"), 300),
                    text,
                    List.copyOf(attachments),
                    Automatic.reason(mail, address, own),
                    Automatic.confirmable(mail, address, own),
                    faulty);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            return Letter.UNREAD;
        }
    }

    private String text() {
        String said = plain != null && !plain.isBlank() ? plain : html == null ? "" : HtmlText.of(html);
        return said.strip();
    }

    /// A part that cannot be read does not keep the others from being.
    private void look(Part part, int depth) {
        try {
            String type = type(part);
            if (type.startsWith("multipart/") && depth < DEEPEST) {
                MimeMultipart inside = parts.of(part);
                for (int at = 0; at < inside.getCount(); at++) {
                    look(inside.getBodyPart(at), depth + 1);
                }
                // the parser makes do with a last part that does not end
                faulty |= !inside.isComplete();
            } else if (type.equals("text/plain") && !isFile(part) && plain == null) {
                plain = words(part);
            } else if (type.equals("text/html") && !isFile(part) && html == null) {
                html = words(part);
            } else {
                attach(part, type);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            faulty = true;
        }
    }

    private void attach(Part part, String type) throws MessagingException, IOException {
        byte[] content = part.getInputStream().readAllBytes();
        if (content.length == 0) {
            return;
        }
        if (attachments.size() == MOST_FILES) {
            faulty = true;
            return;
        }
        String name = name(part);
        attachments.add(new Letter.Attachment(
                name.isEmpty() ? "attachment-" + (attachments.size() + 1) + ending(type) : name, content));
    }

    private static String ending(String type) {
        return switch (type) {
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "message/rfc822" -> ".eml";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> "";
        };
    }

    private String words(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            faulty = true;
            bytes = Arrays.copyOf(bytes, LONGEST_TEXT);
        }
        return Texts.of(bytes, charset(part));
    }

    private static @Nullable String charset(Part part) {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String type(Part part) {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "text/plain";
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part instanceof BodyPart && !name(part).isEmpty();
    }

    private static String name(Part part) {
        try {
            @Nullable String name = part.getFileName();
            return name == null ? "" : Texts.line(EncodedWords.read(name), 200);
        } catch (MessagingException | RuntimeException e) {
            return "";
        }
    }

    /// The address the one header `From` names (RFC 5322, 3.6.2), in small letters; empty where it names none or
    /// several, or where there are several: whose it is then is for a person to say.
    private static String sender(MimeMessage mail) throws MessagingException {
        List<String> from = headers(mail, "From");
        try {
            InternetAddress[] all = from.size() == 1 ? InternetAddress.parse(from.getFirst(), true) : NOBODY;
            String address = all.length == 1 ? all[0].getAddress().toLowerCase(Locale.ROOT) : "";
            return ADDRESS.matcher(address).matches() ? address : "";
        } catch (AddressException e) {
            return "";
        }
    }

    /// What stands before the address.
    private static String name(String from) {
        return EncodedWords.read(from.substring(0, Math.max(0, from.lastIndexOf('<'))))
                .strip()
                .replaceAll("^\"|\"$", "");
    }

    private static Set<String> answers(MimeMessage mail) throws MessagingException {
        Set<String> all = new LinkedHashSet<>(ids(mail, "References"));
        all.addAll(ids(mail, "In-Reply-To"));
        return all;
    }

    private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
        @Nullable String value = mail.getHeader(header, " ");
        return value == null
                ? List.of()
                : ID.matcher(value)
                        .results()
                        .map(found -> found.group())
                        .limit(50)
                        .toList();
    }

    private static List<String> headers(MimeMessage mail, String name) throws MessagingException {
        String @Nullable [] all = mail.getHeader(name);
        return all == null ? List.of() : List.of(all);
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        @Nullable String value = mail.getHeader(name, null);
        return value == null ? "" : EncodedWords.read(value);
    }
}
