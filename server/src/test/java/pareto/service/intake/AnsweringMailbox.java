package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.service.Request;
import pareto.testing.ImapServer;
import pareto.testing.MailServer;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

/// The mailbox answers and confirms, by a real mail server; the clock goes only when told.
@Import(MovableClock.Fixed.class)
abstract class AnsweringMailbox extends OneMailbox {

    static final int ROOM = 100_000;
    static final String BOX = ImapServer.USER;
    private static final Duration LONG = Duration.ofMinutes(2);

    private static @Nullable MailServer server;

    @BeforeAll
    static void aServerThatSends() throws IOException {
        if (server == null) { // the application of all these tests knows one port
            server = MailServer.start();
            trusted = Files.createTempFile("trusted", ".pem");
            trusted.toFile().deleteOnExit();
            Files.writeString(trusted, Files.readString(imap().certificate()) + Files.readString(server.certificate()));
        }
    }

    @DynamicPropertySource
    static void sending(DynamicPropertyRegistry settings) {
        settings.add("pareto.mail.host", () -> "localhost");
        settings.add("pareto.mail.port", () -> outgoing().port());
        settings.add("pareto.mail.user", () -> MailServer.USER);
        settings.add("pareto.mail.password", () -> MailServer.PASSWORD);
        settings.add("pareto.mail.from", () -> "pareto@example.com");
        settings.add("pareto.notices.domains", () -> "example.com");
        settings.add("pareto.answers.attachments", () -> ROOM + "B");
    }

    @Autowired
    MovableClock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /// An address of this test alone, known with 顾明溪's colleague 江疏影.
    final String jiang = "jiang-" + run + "@yunfan.example";

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void anAnsweringMailbox() {
        outgoing().busy(false);
        actors.system("test", () -> {
            gu = contacts.add(shop, somebody("江疏影", jiang));
            mailboxes.put(form(true, true));
        });
        visitor = house.signedIn(manager);
        visitor.get("/requests");
    }

    @AfterEach
    void nothingIsOnItsWay() {
        outgoing().busy(false);
        awaitQuiet();
    }

    static MailServer outgoing() {
        return Objects.requireNonNull(server);
    }

    MailboxForm form(boolean answers, boolean receipts) {
        return new MailboxForm(
                "localhost",
                imap().tlsPort(),
                Mailbox.Security.TLS,
                ImapServer.USER,
                ImapServer.PASSWORD,
                "INBOX",
                BOX,
                true,
                answers,
                receipts,
                "云帆专席");
    }

    /// A mail comes in from 江疏影 and becomes a request.
    Request asked(String subject, String text) {
        comes(jiang, subject, "", text);
        return all().getFirst();
    }

    void says(Request request, String words) {
        says(request, words, false);
    }

    void says(Request request, String words, boolean inside) {
        visitor.post(
                request.address() + "/messages",
                inside ? Map.of("said", words, "inside", "true") : Map.of("said", words));
    }

    /// All mails there are for an address once nothing follows any more.
    List<MimeMessage> mailsTo(String address) {
        awaitQuiet();
        return outgoing().to(address);
    }

    /// Until no job is due; those that wait for the clock to go on, or for such a one, do not count.
    void awaitQuiet() {
        await().atMost(LONG)
                .until(() -> house.asSystem(() -> jdbc.sql("""
                        select not exists (select 1 from customer_mail where state = 'sending'
                            or state = 'waiting' and not held and (next_at is null or next_at <= ?))
                        """)
                        .param(Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single()));
    }

    String page(Request request) {
        return visitor.get(request.address()).body();
    }

    List<String> states() {
        return strings("select state from customer_mail order by id");
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join("|", Objects.requireNonNullElse(mail.getHeader(name), new String[0]));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        return parts(mail).getFirst();
    }

    /// The text, then the names of files.
    static List<String> parts(MimeMessage mail) {
        try {
            List<String> parts = new ArrayList<>();
            if (mail.getContent() instanceof Multipart all) {
                for (int at = 0; at < all.getCount(); at++) {
                    BodyPart part = all.getBodyPart(at);
                    parts.add(part.getFileName() == null ? part.getContent().toString() : part.getFileName());
                }
                return parts;
            }
            return List.of(new String(mail.getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
