package pareto.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// An IMAP server by others (Dovecot, Debian's dovecot-imapd) as a program of its own, on this machine only,
/// never as root: TLS, STARTTLS, a password, one maildir. It ends with the JVM, whose end of the pipe it reads.
public final class ImapServer implements AutoCloseable {

    public static final String USER = "service@example.com";
    public static final String PASSWORD = "copper-lantern-7";
    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final String NOBODY = "nobody";

    private final Path folder;
    private final int plainPort;
    private final int tlsPort;
    private Process process;

    private ImapServer(Path folder, int plainPort, int tlsPort, Process process) {
        this.folder = folder;
        this.plainPort = plainPort;
        this.tlsPort = tlsPort;
        this.process = process;
    }

    /// Without the program the calling test is skipped and says why; with CI=true it fails.
    public static ImapServer start() {
        if (!Files.isExecutable(PROGRAM)) {
            missing("There is no IMAP server for tests: run `sudo apt install dovecot-imapd`");
        }
        try {
            Path folder = Files.createTempDirectory("pareto-imap");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            certify(folder);
            int plain = freePort();
            int tls = freePort();
            Files.writeString(folder.resolve("dovecot.conf"), settings(folder, plain, tls));
            if (root()) {
                run(folder, "chown", "-R", NOBODY, folder.toString());
            }
            return new ImapServer(folder, plain, tls, begin(folder, plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int tlsPort() {
        return tlsPort;
    }

    /// Without encryption until STARTTLS.
    public int plainPort() {
        return plainPort;
    }

    /// The certificate it shows, which it made itself.
    public Path certificate() {
        return folder.resolve("certificate.pem");
    }

    /// Delivers a mail as these bytes, one for each letter.
    public void deliver(String raw) {
        deliver(List.of(raw));
    }

    /// The same of many at once.
    public void deliver(List<String> raw) {
        inBox(box -> {
            Message[] mails = new Message[raw.size()];
            for (int at = 0; at < mails.length; at++) {
                mails[at] = new RawMessage(
                        raw.get(at).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(ISO_8859_1));
            }
            box.appendMessages(mails);
        });
    }

    /// Makes a mail that holds this one the server cannot open itself, as with a damaged disk.
    public void damage(String part) {
        try (Stream<Path> files = Files.walk(folder.resolve("box"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(part)) {
                    Files.setPosixFilePermissions(file, Set.of());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes all mails unseen, as a crash before marking them leaves them.
    public void forgetSeen() {
        inBox(box -> box.setFlags(box.getMessages(), new Flags(Flags.Flag.SEEN), false));
    }

    public int unseen() {
        int[] unseen = {0};
        inBox(box -> unseen[0] = box.getUnreadMessageCount());
        return unseen[0];
    }

    public void empty() {
        inBox(box -> {
            box.setFlags(box.getMessages(), new Flags(Flags.Flag.DELETED), true);
            box.expunge();
        });
    }

    /// Numbers its mails anew, as a mailbox does that was restored.
    public void renumber() {
        close();
        try (Stream<Path> files = Files.list(folder.resolve("box"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
            process = begin(folder, plainPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The IMAP server did not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void on(Folder box) throws MessagingException;
    }

    private void inBox(Work work) {
        var properties = new Properties();
        properties.setProperty("mail.imaps.ssl.trust", "*");
        try (Store store = Session.getInstance(properties).getStore("imaps")) {
            store.connect("localhost", tlsPort, USER, PASSWORD);
            try (Folder box = store.getFolder("INBOX")) {
                box.open(Folder.READ_WRITE);
                work.on(box);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process begin(Path folder, int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + run(folder, "id", "-g", NOBODY)));
            command.add("--clear-groups");
        }
        String server = "%s -F -c %s/dovecot.conf & server=$!; cat >/dev/null; kill $server; wait $server"
                .formatted(PROGRAM, folder);
        command.addAll(List.of("sh", "-c", server));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await("the IMAP server").until(() -> answers(port));
        return process;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    private static String settings(Path folder, int plain, int tls) throws IOException {
        String user = root() ? NOBODY : System.getProperty("user.name");
        return """
                protocols = imap
                listen = 127.0.0.1
                base_dir = %1$s/run
                state_dir = %1$s/run
                log_path = %1$s/log
                default_internal_user = %2$s
                default_internal_group = %3$s
                default_login_user = %2$s
                mail_location = maildir:%1$s/box
                ssl = required
                ssl_cert = <%1$s/certificate.pem
                ssl_key = <%1$s/key.pem
                first_valid_uid = 1
                mail_uid = %4$s
                mail_gid = %5$s
                passdb {
                  driver = static
                  args = password=%6$s
                }
                userdb {
                  driver = static
                  args = home=%1$s
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %7$d
                  }
                  inet_listener imaps {
                    port = %8$d
                  }
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                """.formatted(
                        folder,
                        user,
                        run(folder, "id", "-gn", user),
                        run(folder, "id", "-u", user),
                        run(folder, "id", "-g", user),
                        PASSWORD,
                        plain,
                        tls);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void certify(Path folder) throws IOException {
        run(
                folder,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("certificate.pem").toString());
    }

    private static String run(Path folder, String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("said").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void missing(String sentence) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(sentence);
        }
        Assumptions.abort(sentence);
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Sent as it is, however wrong.
    private static final class RawMessage extends MimeMessage {

        private final byte[] raw;

        RawMessage(byte[] raw) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            this.raw = raw;
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException {
            out.write(raw);
        }

        @Override
        public int getSize() {
            return raw.length;
        }
    }
}
