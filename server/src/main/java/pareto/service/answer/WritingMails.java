package pareto.service.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import pareto.account.ConfidentialAccounts;
import pareto.service.Request;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.service.intake.Correspondence;
import pareto.service.intake.Correspondence.From;
import pareto.shell.Messages;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.shell.notice.NotDeliveredException;
import pareto.shell.notice.PlainMail;

/// Writes a mail at the moment it is sent: what the customer sees of the message and nothing else, in their language.
@Component
@Transactional
class WritingMails {

    /// @param automatic whether no person wrote it
    private record Said(String words, boolean automatic) {}

    /// Files as far as they have room.
    private record Files(List<StoredFile> taken, List<StoredFile> left) {}

    /// So many ids of a thread are named: the first ones begin it, and programs know it by any.
    private static final int LONGEST_THREAD = 20;

    private final CustomerMails mails;
    private final MailRecipients recipients;
    private final Mailing mailing;
    private final Correspondence correspondence;
    private final Requests requests;
    private final RequestsBeside beside;
    private final ConfidentialAccounts confidential;
    private final FileStore files;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataSize room;

    WritingMails(
            CustomerMails mails,
            MailRecipients recipients,
            Mailing mailing,
            Correspondence correspondence,
            Requests requests,
            RequestsBeside beside,
            ConfidentialAccounts confidential,
            FileStore files,
            Messages messages,
            JdbcClient jdbc,
            Clock clock,
            @Value("${pareto.answers.attachments:10MB}") DataSize room) {
        this.mails = mails;
        this.recipients = recipients;
        this.mailing = mailing;
        this.correspondence = correspondence;
        this.requests = requests;
        this.beside = beside;
        this.confidential = confidential;
        this.files = files;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
        this.room = room;
    }

    /// @throws NotDeliveredException with the sentence why it cannot be sent
    PlainMail write(CustomerMail mail) throws NotDeliveredException {
        From from = mailing.from().orElseThrow(() -> NotDeliveredException.forGood(mailing.missing(), ""));
        Request request = requests.known(mail.request());
        String address = recipients.address(request, mail.to());
        Said said = said(mail);
        Files attached = mail.receipt() ? new Files(List.of(), List.of()) : files(mail.message());
        List<String> thread = thread(mail, request, address, from);
        var formats = new Formats(language(request, said), clock.getZone());
        return new PlainMail(
                mail.id(),
                from.address(),
                from.name(),
                address,
                (thread.isEmpty() ? "" : "Re: ") + subject(request, formats),
                mail.receipt() ? receipt(request, formats) : text(request, said, attached.left(), formats),
                formats.language().tag(),
                thread,
                mail.receipt() || said.automatic(),
                attached.taken());
    }

    /// Of a message inside there is none: the database takes no mail of one.
    private Said said(CustomerMail mail) {
        return jdbc.sql("""
                select m.said, coalesce(i.kind = 'system', false) as automatic
                from request_message m left join identity i on i.id = m.identity_id where m.id = ? and not m.inside
                """)
                .param(mail.message())
                .query((row, number) -> new Said(row.getString("said"), row.getBoolean("automatic")))
                .single();
    }

    private Files files(UUID message) {
        List<StoredFile> taken = new ArrayList<>();
        List<StoredFile> left = new ArrayList<>();
        long size = 0;
        for (UUID id : jdbc.sql("""
                        select f.file_id from request_file f join stored_file s on s.id = f.file_id
                        where f.message_id = ? order by s.kept_at, s.id
                        """).param(message).query(UUID.class).list()) {
            StoredFile file = files.get(new FileId(id));
            boolean fits = size + file.size() <= room.toBytes();
            size += fits ? file.size() : 0;
            (fits ? taken : left).add(file);
        }
        return new Files(taken, left);
    }

    /// Their mails, then ours.
    private List<String> thread(CustomerMail mail, Request request, String address, From from) {
        List<String> all = Stream.concat(
                        correspondence.thread(request.id(), address).stream(),
                        mails.before(mail).stream().map(id -> PlainMail.messageId(id, from.address())))
                .distinct()
                .toList();
        return all.size() <= LONGEST_THREAD
                ? all
                : Stream.concat(
                                Stream.of(all.getFirst()),
                                all.subList(all.size() - LONGEST_THREAD + 1, all.size()).stream())
                        .toList();
    }

    /// Chinese for whoever wrote Chinese, else English; of somebody who wrote nothing by what we write to them.
    private Language language(Request request, Said said) {
        String theirs = jdbc.sql("""
                select said from request_message where request_id = ? and by_them and channel = 'mail'
                order by said_at desc, id desc limit 1
                """)
                .param(request.id().id())
                .query(String.class)
                .optional()
                .orElse(said.words());
        boolean chinese = theirs.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
        return chinese ? Language.ZH : Language.EN;
    }

    /// Subjects stand in lists and on locked screens: of a confidential account, or what is kept from somebody, they
    /// say the number alone.
    private String subject(Request request, Formats formats) {
        boolean bare = confidential.of(request.account().id()).isPresent()
                || !beside.keptFrom(request.id()).isEmpty();
        return "[" + request.number() + "] "
                + (bare ? messages.say(Text.of("service.answer.subject"), formats) : request.title());
    }

    private String receipt(Request request, Formats formats) {
        return messages.say(Text.of("service.answer.receipt", request.number()), formats) + "\n";
    }

    private String text(Request request, Said said, List<StoredFile> left, Formats formats) {
        String names = left.stream()
                .map(StoredFile::name)
                .reduce((some, one) -> some + " · " + one)
                .orElse("");
        String without = names.isEmpty() ? "" : messages.say(Text.of("service.answer.left", names), formats) + "\n\n";
        return said.words()
                + "\n\n" + without + "-- \n"
                + messages.say(Text.of("service.answer.foot", request.number()), formats) + "\n";
    }
}
