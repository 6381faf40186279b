package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.ImapServer;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 顾明溪 works at 云帆零售, which 林知夏 looks after; 程禾 sits at the desk. A real IMAP server holds the mailbox.
@IntegrationTest
abstract class OneMailbox {

    static final String GU = "gu@yunfan.example";

    private static @Nullable ImapServer server;

    /// Certificates of further servers too, where a test has some.
    static @Nullable Path trusted;

    @BeforeAll
    static void aServerOfOthers() {
        if (server == null) { // the application of all these tests knows one certificate
            server = ImapServer.start();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("pareto.notices.ca", () -> (trusted == null ? imap().certificate() : trusted).toString());
        settings.add("pareto.intake.ports", () -> "1,143,993," + imap().tlsPort() + "," + imap().plainPort());
    }

    @Autowired
    House house;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    Contacts contacts;

    @Autowired
    Requests requests;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    ReadingMails reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Clock time;

    AccountId shop = new AccountId(UUID.randomUUID());
    AccountId bank = shop;
    ContactId gu = new ContactId(UUID.randomUUID());
    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword desk = manager;

    @BeforeEach
    void aMailboxAndPeople() {
        house.asSystem(() -> jdbc.sql("delete from incoming_mail").update());
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("HS", "华晟银行", null));
        shop = house.account("YF");
        bank = house.account("HS");
        manager = house.person("林知夏", Role.MANAGER);
        desk = house.person("程禾", Role.DESK);
        LocalDate today = LocalDate.now(time);
        actors.system("test", () -> {
            teams.entrust(List.of(shop), manager.id(), today.minusDays(30));
            gu = contacts.add(shop, somebody("顾明溪", GU));
            mailboxes.put(form(ImapServer.PASSWORD));
        });
        imap().empty();
    }

    static ImapServer imap() {
        return Objects.requireNonNull(server);
    }

    MailboxForm form(String password) {
        return new MailboxForm(
                "localhost",
                imap().tlsPort(),
                Mailbox.Security.TLS,
                ImapServer.USER,
                password,
                "INBOX",
                ImapServer.USER,
                true,
                false,
                false,
                "");
    }

    NewContact somebody(String name, String address) {
        return new NewContact(
                name,
                new Standing(DecisionRole.USES, 3, Attitude.NEUTRAL),
                new Details("门店运维", "", address, "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.now(time).plusYears(3)));
    }

    /// Delivers a plain mail and reads the mailbox.
    ///
    /// @param headers further ones, each on a line
    void comes(String from, String subject, String headers, String text) {
        imap().deliver(
                        "From: %s\nTo: %s\nSubject: %s\nMessage-ID: <%s@client.example>\n%s%sContent-Type: text/plain; charset=utf-8\n\n%s\n"
                                .formatted(
                                        from,
                                        ImapServer.USER,
                                        subject,
                                        UUID.randomUUID(),
                                        headers,
                                        headers.isEmpty() ? "" : "\n",
                                        text));
        reading.read();
    }

    /// Requests there are, the latest first.
    List<Request> all() {
        return house.asSystem(() ->
                jdbc
                        .sql("select id from request order by raised_at desc, serial desc")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(RequestId::new)
                        .map(requests::known)
                        .toList());
    }

    Request only() {
        List<Request> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    List<String> messages(Request request) {
        return strings("select said from request_message where request_id = '%s' order by said_at, id"
                .formatted(request.id().id()));
    }

    List<String> files(Request request) {
        return strings("""
                select s.name from request_file f join stored_file s on s.id = f.file_id
                join request_message m on m.id = f.message_id where m.request_id = '%s' order by s.kept_at, s.id""".formatted(request.id().id()));
    }

    /// What became of the mails, the earliest first: `became reason`.
    List<String> mails() {
        return strings(
                "select became || ' ' || regexp_replace(reason, '.*\\.', '') from incoming_mail order by came_at, id");
    }

    List<String> strings(String sql) {
        return house.asSystem(() -> jdbc.sql(sql).query(String.class).list());
    }

    /// Page of the latest mail that waits.
    static String link(Visitor visitor) {
        var found = Pattern.compile("href=\"(/mails/[0-9a-f-]{36})\"")
                .matcher(visitor.get("/mails").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
