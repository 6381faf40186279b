package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import pareto.access.Role;
import pareto.service.Request;
import pareto.service.RequestsBeside;
import pareto.shell.Messages;
import pareto.shell.file.FileStore;
import pareto.testing.ImapServer;
import pareto.testing.Visitor;

class AMailboxReadOnceTests extends OneMailbox {

    @Autowired
    private IncomingMails incoming;

    @Autowired
    private TakingMails taking;

    @Autowired
    private SSLContext noticeTrust;

    @Autowired
    private Senders senders;

    @Autowired
    private NamedRequests named;

    @Autowired
    private RequestsBeside beside;

    @Autowired
    private CustomersFiles attached;

    @Autowired
    private FileStore files;

    @Autowired
    private Messages messages;

    @Autowired
    private OwnMails own;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    /// The server went down between our commit and the mark.
    @Test
    void afterACrashBeforeMailsWereMarked() {
        comes(GU, "Once", "", "x");
        imap().forgetSeen();

        reading.read();

        assertThat(all()).hasSize(1);
        assertThat(mails()).hasSize(1);
        assertThat(imap().unseen()).isZero();
    }

    @Test
    void afterItsMailsWereNumberedAnew() {
        comes(GU, "Once", "", "x");
        imap().forgetSeen();
        imap().renumber();

        reading.read();

        assertThat(all()).hasSize(1);
        assertThat(mails()).hasSize(1);
        assertThat(imap().unseen()).isZero();
    }

    /// Two servers read the same mailbox at once: the lock of one does not hold the other.
    @Test
    void byTwoAtATime() throws Exception {
        for (int at = 0; at < 20; at++) {
            imap().deliver("From: " + GU + "\nSubject: No " + at + "\n\nx\n");
        }
        var other = new ReadingMails(mailboxes, incoming, taking, actors, noticeTrust);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(Executors.callable(reading::read), Executors.callable(other::read)));
            both.getFirst().get();
            both.getLast().get();
        }

        assertThat(all()).hasSize(20);
        assertThat(mails()).hasSize(20);
    }

    @Test
    void inSpiteOfAMailTheServerCannotOpen() {
        imap().deliver(List.of(
                "From: " + GU + "\nSubject: Damaged\n\nx\n",
                "From: " + GU + "\nSubject: Sound one\n\nx\n",
                "From: " + GU + "\nSubject: Sound two\n\nx\n"));
        imap().damage("Subject: Damaged");

        reading.read();
        reading.read();

        assertThat(all()).extracting(Request::title).containsExactlyInAnyOrder("Sound one", "Sound two");
        assertThat(strings("select failure_key from mailbox")).doesNotContainNull();
    }

    /// What mail programs of the past and forgers write where an address should stand.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?Li_<li@yunfan.example>?=",
                "=?utf-8?B?PGxpQHl1bmZhbi5leGFtcGxlPg==?= <gu@yunfan.example",
                "=?utf-8?Q?<li?= =?utf-8?Q?@yunfan.example>?=",
                "Team: gu@yunfan.example",
                "Team: =?utf-8?Q?<li>?=, Other: x@yunfan.example",
                "<@a,@b:gu@yunfan.example>",
                "\"Li <li@yunfan.example>",
                ";:<>,@",
                ""
            })
    void thoughItsSenderIsNoAddress(String from) {
        imap().deliver(List.of("From: " + from + "\nSubject: Odd\n\nx\n", "From: " + GU + "\nSubject: Sound\n\nx\n"));

        reading.read();

        assertThat(all()).extracting(Request::title).contains("Sound");
        assertThat(strings("select subject from incoming_mail order by uid")).containsExactly("Odd", "Sound");
        assertThat(mails()).noneMatch(one -> one.endsWith("broken"));
        assertThat(imap().unseen()).isZero();
        assertThat(strings("select failure_key from mailbox")).containsOnlyNulls();
    }

    /// What fails for one mail, in whatever way, keeps no other from being read.
    @Test
    void inSpiteOfMailsThatCannotBeTakenIn() {
        imap().deliver(List.of(
                "From: " + GU + "\nSubject: Bad\n\nx\n",
                "From: " + GU + "\nSubject: Worse\n\nx\n",
                "From: " + GU + "\nSubject: Sound\n\nx\n"));
        var stumbling = new ReadingMails(mailboxes, incoming, new Stumbling(), actors, noticeTrust);

        stumbling.read();
        stumbling.read();

        assertThat(all()).extracting(Request::title).containsExactly("Sound");
        assertThat(mails()).containsExactly("waiting broken", "request contact");
        assertThat(strings("select subject from incoming_mail where became = 'waiting' and file_id is null"))
                .containsExactly("Bad");
        assertThat(imap().unseen()).isEqualTo(1);
        assertThat(strings("select failure_key from mailbox")).doesNotContainNull();
    }

    /// That it went away while a mail was taken in says nothing about the mail.
    @Test
    void inSpiteOfADatabaseThatWentAway() {
        comes(GU, "Before", "", "x");
        imap().deliver("From: " + GU + "\nSubject: Sound\n\nx\n");
        var losing = new ReadingMails(mailboxes, incoming, new Losing(), actors, noticeTrust);

        assertThatThrownBy(losing::read).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(imap().unseen()).isEqualTo(1);
        losing.read();

        assertThat(all()).extracting(Request::title).containsExactlyInAnyOrder("Before", "Sound");
        assertThat(mails()).containsExactly("request contact", "request contact");
        assertThat(imap().unseen()).isZero();
    }

    @Test
    void exceptForWhatNoFileMayBeAsLargeAs() {
        imap().deliver("From: " + GU + "\nSubject: Video\n\n" + "x".repeat(Stumbling.LARGEST));

        new ReadingMails(mailboxes, incoming, new Stumbling(), actors, noticeTrust).read();

        assertThat(mails()).containsExactly("waiting large");
        assertThat(taking.largest()).isLessThanOrEqualTo(files.largest());
    }

    @Test
    void exceptForWhatIsTooLarge() {
        imap().deliver("From: " + GU + "\nSubject: Video\n\n" + "0123456789abcdef\n".repeat(1_700_000));

        reading.read();

        assertThat(all()).isEmpty();
        assertThat(mails()).containsExactly("waiting large");
        assertThat(strings("select subject from incoming_mail")).containsExactly("Video");
        assertThat(strings("select domain from incoming_mail")).containsExactly("yunfan.example");
    }

    @Test
    void isTriedAndSaysWhatIsWrong() {
        imap().deliver("From: " + GU + "\nSubject: Unread\n\nx\n");
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/mailbox");
        assertThat(administrator.post("/mailbox/trial", Map.of()).body())
                .contains("1 mail lies in the folder, 1 unseen");
        assertThat(imap().unseen()).isEqualTo(1);

        assertThat(administrator.post("/mailbox", typed("password", "wrong")).statusCode())
                .isEqualTo(302);
        reading.read();
        assertThat(administrator.get("/mailbox").body()).contains("does not take this user and password");
        assertThat(administrator
                        .post(
                                "/mailbox",
                                typed(
                                        "security",
                                        "STARTTLS",
                                        "port",
                                        "" + imap().plainPort(),
                                        "password",
                                        ImapServer.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.post("/mailbox/trial", Map.of()).body()).contains("1 unseen");
        assertThat(administrator
                        .post("/mailbox", typed("folder", "Nowhere", "password", ImapServer.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.post("/mailbox/trial", Map.of()).body()).contains("no folder Nowhere");
        assertThat(administrator
                        .post("/mailbox", typed("port", "1", "password", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.post("/mailbox/trial", Map.of()).body()).contains("cannot be reached");
        assertThat(administrator
                        .post("/mailbox", typed("host", "127.0.0.2", "password", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.post("/mailbox/trial", Map.of()).body()).contains("cannot be reached");
    }

    /// Who may set the mailbox may not have the password sent to a server of their own.
    @Test
    void keepsItsPasswordForOneServerAndOutOfTheDatabase() {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/mailbox");

        assertThat(administrator
                        .post("/mailbox", typed("host", "imap.elsewhere.example"))
                        .body())
                .contains("Type the password");
        assertThat(administrator
                        .post("/mailbox", typed("host", "imap.elsewhere.example", "security", "NONE", "password", "x"))
                        .body())
                .contains("choose TLS or STARTTLS");
        assertThat(administrator
                        .post("/mailbox", typed("port", "25", "password", "x"))
                        .body())
                .contains("Type one of the ports 1, 143, 993");
        assertThat(administrator.post("/mailbox", typed()).statusCode()).isEqualTo(302);
        assertThat(administrator.post("/mailbox/trial", Map.of()).body()).contains("It works");
        assertThat(administrator.get("/mailbox").body()).doesNotContain(ImapServer.PASSWORD);
        assertThat(strings("select encode(password, 'escape') from mailbox"))
                .noneMatch(password -> password.contains(ImapServer.PASSWORD));
        assertThat(house.signedIn(Role.DIRECTOR).get("/mailbox").statusCode()).isEqualTo(403);
        assertThat(strings("select count(*)::text from audit where what = 'service.did.mailboxSet'"))
                .doesNotContain("0");
    }

    /// Takes in all but two: one it keeps only without its file, the other not at all.
    private final class Stumbling extends TakingMails {

        static final int LARGEST = 10_000;

        Stumbling() {
            super(incoming, senders, named, requests, beside, attached, files, messages, own, events, clock);
        }

        @Override
        long largest() {
            return LARGEST;
        }

        @Override
        void take(IncomingMails.Uid number, Letter letter, byte[] bytes) {
            if (!letter.subject().equals("Sound")) {
                throw new StackOverflowError();
            }
            taking.take(number, letter, bytes);
        }

        @Override
        void keep(IncomingMails.Uid number, Letter letter, byte[] bytes, byte[] hash, String reason) {
            if (bytes.length > 0 || letter.subject().equals("Worse")) {
                throw new IllegalStateException("no room");
            }
            taking.keep(number, letter, bytes, hash, reason);
        }
    }

    /// Loses the database at the first mail it takes in; what is done right after that would find it again.
    private final class Losing extends TakingMails {

        private boolean lost;

        Losing() {
            super(incoming, senders, named, requests, beside, attached, files, messages, own, events, clock);
        }

        @Override
        void take(IncomingMails.Uid number, Letter letter, byte[] bytes) {
            if (!lost) {
                lost = true;
                throw new DataAccessResourceFailureException(
                        "lost", new SQLException("terminating connection due to administrator command", "57P01"));
            }
            taking.take(number, letter, bytes);
        }

        @Override
        void keep(IncomingMails.Uid number, Letter letter, byte[] bytes, byte[] hash, String reason) {
            taking.keep(number, letter, bytes, hash, reason);
        }
    }

    private static Map<String, String> typed(String... other) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "host", "localhost",
                "port", "" + imap().tlsPort(),
                "security", "TLS",
                "login", ImapServer.USER,
                "password", "",
                "address", ImapServer.USER,
                "active", "true"));
        for (int at = 0; at < other.length; at += 2) {
            typed.put(other[at], other[at + 1]);
        }
        return typed;
    }
}
