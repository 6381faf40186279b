package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import pareto.shell.Refusal;

/// A mailbox while it is read over IMAP. What is fetched is not marked as seen by that.
///
/// The server is asked for numbers and for bytes alone, never for what it understands of a mail (ENVELOPE, which
/// the library also loads for a size): an address that is none makes that unreadable, and so the mail.
final class OpenMailbox implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final String PIECE = String.valueOf(1 << 20);
    private static final int FIRST = 64 << 10;

    private final Store store;
    private final Folder folder;

    private OpenMailbox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /// @throws Refusal with the reason why it cannot be read
    static OpenMailbox open(Mailbox mailbox, String password, SSLContext trust) {
        String protocol = mailbox.security() == Mailbox.Security.TLS ? "imaps" : "imap";
        try {
            Store store =
                    Session.getInstance(properties(protocol, mailbox, trust)).getStore(protocol);
            store.connect(mailbox.host(), mailbox.port(), mailbox.login(), password);
            try {
                Folder folder = store.getFolder(mailbox.folder());
                folder.open(Folder.READ_WRITE);
                return new OpenMailbox(store, folder);
            } catch (MessagingException e) {
                store.close();
                throw e;
            }
        } catch (AuthenticationFailedException e) {
            throw Refusal.conflict("service.intake.mailbox.failed.login", mailbox.host());
        } catch (FolderNotFoundException e) {
            throw Refusal.conflict("service.intake.mailbox.failed.folder", mailbox.folder());
        } catch (MessagingException e) {
            throw Refusal.conflict(
                    behind(e, SSLException.class)
                            ? "service.intake.mailbox.failed.tls"
                            : behind(e, IOException.class)
                                    ? "service.intake.mailbox.failed.reach"
                                    : "service.intake.mailbox.failed.other",
                    mailbox.host());
        }
    }

    private static boolean behind(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Properties properties(String protocol, Mailbox mailbox, SSLContext trust) {
        var properties = new Properties();
        String start = "mail." + protocol + ".";
        boolean starttls = mailbox.security() == Mailbox.Security.STARTTLS;
        properties.setProperty(start + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(start + "starttls.required", String.valueOf(starttls));
        properties.setProperty(start + "ssl.checkserveridentity", "true");
        properties.put(start + "ssl.socketFactory", trust.getSocketFactory());
        properties.setProperty(start + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(start + "timeout", ANSWER_MILLIS);
        properties.setProperty(start + "writetimeout", ANSWER_MILLIS);
        properties.setProperty(start + "fetchsize", PIECE);
        properties.setProperty(start + "peek", "true");
        return properties;
    }

    boolean connected() {
        return store.isConnected() && folder.isOpen();
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    long validity() throws MessagingException {
        return ((UIDFolder) folder).getUIDValidity();
    }

    long number(Message message) throws MessagingException {
        return ((UIDFolder) folder).getUID(message);
    }

    /// Those nobody has seen, the earliest first, with their numbers.
    List<Message> unseen() throws MessagingException {
        Message[] all = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(all, numbers);
        return Arrays.asList(all);
    }

    /// All of it; empty when it is larger than that, of which no more is fetched than shows it.
    Optional<byte[]> bytes(Message message, long most) throws MessagingException, IOException {
        var bytes = new Bounded(most);
        try {
            message.writeTo(bytes);
        } catch (TooLargeException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.taken.toByteArray());
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /// Takes no more than that many bytes.
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream(FIRST);
        private final long most;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public void write(int letter) throws TooLargeException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] letters, int from, int length) throws TooLargeException {
            if (taken.size() + (long) length > most) {
                throw new TooLargeException();
            }
            taken.write(letters, from, length);
        }
    }

    /// Its header alone.
    byte[] header(Message message) throws MessagingException {
        String lines = String.join("\r\n", Collections.list(((MimeMessage) message).getAllHeaderLines()));
        return (lines + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    void seen(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            folder.close(false);
        }
    }
}
