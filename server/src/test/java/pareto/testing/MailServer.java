package pareto.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/// A mail server by others (aiosmtpd, Debian's python3-aiosmtpd) as a program of its own: STARTTLS, a password, a
/// maildir. It ends with the JVM, whose end of the pipe it reads.
public final class MailServer {

    public static final String USER = "pareto";
    public static final String PASSWORD = "copper-lantern-7";
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    /// A mail's name counts the mails since the server's start: `1795767986.M84213P4711Q12.host`.
    private static final Comparator<Path> ARRIVAL = Comparator.comparingInt(
            mail -> Integer.parseInt(mail.getFileName().toString().replaceFirst(".*Q(\\d+).*", "$1")));

    private final Path folder;
    private final int port;

    private MailServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Without the program the calling test is skipped and says why; with CI=true it fails.
    public static MailServer start() {
        try {
            Path folder = Files.createTempDirectory("pareto-mail");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            if (!Files.isExecutable(PYTHON) || run(folder, PYTHON.toString(), "-c", "import aiosmtpd") != 0) {
                missing("There is no mail server for tests: run `sudo apt install python3-aiosmtpd`");
            }
            certify(folder);
            int port = freePort();
            Path program = folder.resolve("server.py");
            try (InputStream text = MailServer.class.getResourceAsStream("/pareto/mail/server.py")) {
                Files.copy(Objects.requireNonNull(text), program);
            }
            Process server = new ProcessBuilder(
                            PYTHON.toString(),
                            program.toString(),
                            String.valueOf(port),
                            folder.resolve("box").toString(),
                            folder.resolve("certificate.pem").toString(),
                            folder.resolve("key.pem").toString(),
                            USER,
                            PASSWORD)
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            String said = server.inputReader().readLine();
            if (!"ready".equals(said)) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            return new MailServer(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /// The certificate it shows, which it made itself.
    public Path certificate() {
        return folder.resolve("certificate.pem");
    }

    /// Whether addresses that begin with "busy" are told to come back later.
    public void busy(boolean busy) {
        try {
            if (busy) {
                Files.writeString(folder.resolve("BUSY"), "");
            } else {
                Files.deleteIfExists(folder.resolve("BUSY"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What has arrived for an address, in the order of arrival.
    public List<MimeMessage> to(String address) {
        List<MimeMessage> found = new ArrayList<>();
        try (Stream<Path> mails = Files.list(folder.resolve("box").resolve("new"))) {
            for (Path mail : mails.sorted(ARRIVAL).toList()) {
                try (InputStream content = Files.newInputStream(mail)) {
                    var message = new MimeMessage(Session.getInstance(new Properties()), content);
                    if (address.equals(message.getHeader("X-RcptTo", ","))) {
                        found.add(message);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void certify(Path folder) throws IOException {
        int result = run(
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
        if (result != 0) {
            missing("There is no openssl to make a certificate for the mail server of tests");
        }
    }

    private static int run(Path folder, String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
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
}
