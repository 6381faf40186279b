package pareto.service.intake;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.RequestState;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.service.intake.IncomingMail.Became;
import pareto.service.intake.IncomingMails.Uid;
import pareto.shell.Messages;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// Makes of a mail what it is: a request, a message of one, or something a person has to look at. All of it,
/// and the note that the mail was read, in one transaction.
@Component
@Transactional
class TakingMails {

    static final String ORIGINAL = "original.eml";
    private static final String REPLY = "service.intake.reason.reply";
    private static final int TITLE = 120;

    /// Characters a message may have.
    static final int LONGEST = 20_000;

    /// Bytes; a larger one stays in the mailbox.
    private static final long LARGEST = DataSize.ofMegabytes(25).toBytes();

    private final IncomingMails mails;
    private final Senders senders;
    private final NamedRequests named;
    private final Requests requests;
    private final RequestsBeside beside;
    private final CustomersFiles attached;
    private final FileStore files;
    private final Messages messages;
    private final OwnMails own;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingMails(
            IncomingMails mails,
            Senders senders,
            NamedRequests named,
            Requests requests,
            RequestsBeside beside,
            CustomersFiles attached,
            FileStore files,
            Messages messages,
            OwnMails own,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.senders = senders;
        this.named = named;
        this.requests = requests;
        this.beside = beside;
        this.attached = attached;
        this.files = files;
        this.messages = messages;
        this.own = own;
        this.events = events;
        this.clock = clock;
    }

    /// Bytes of the largest mail that is taken in.
    long largest() {
        return Math.min(LARGEST, files.largest());
    }

    /// Takes a mail in, once.
    void take(Uid number, Letter letter, byte[] bytes) {
        List<RequestId> about = named.in(letter);
        mails.begin(number, letter, senders.one(letter), named.first(about), Pseudonyms.sha256(bytes), bytes.length)
                .ifPresent(id -> settle(id, letter, bytes, about));
    }

    /// Keeps a mail that could not be taken in, for a person to look at.
    ///
    /// @param bytes empty for one too large to be fetched, or that cannot be kept
    void keep(Uid number, Letter letter, byte[] bytes, byte[] hash, String reason) {
        mails.begin(number, letter, senders.one(letter), named.first(named.in(letter)), hash, bytes.length)
                .ifPresent(id -> mails.kept(id, Became.WAITING, reason, bytes.length == 0 ? null : file(bytes)));
    }

    /// How much came from one address is asked first: an answer to a request is counted like any other.
    private void settle(UUID id, Letter letter, byte[] bytes, List<RequestId> about) {
        if (senders.tooMuch(letter)) {
            boolean written = letter.automatic().isEmpty();
            mails.kept(id, written ? Became.WAITING : Became.SET_ASIDE, Senders.TOO_MUCH, null);
            return;
        }
        if (Automatic.mayBeReturn(letter) && cameBack(id, letter, bytes)) {
            return;
        }
        if (!letter.automatic().isEmpty()) {
            mails.kept(id, Became.SET_ASIDE, letter.automatic(), file(bytes));
            return;
        }
        if (!letter.address().isEmpty() && senders.tooMany(letter)) {
            mails.kept(id, Became.WAITING, Senders.TOO_MANY, file(bytes));
            return;
        }
        Optional<Request> answered = answered(letter, about);
        if (answered.isPresent()) {
            add(id, letter, bytes, answered.get());
            return;
        }
        switch (senders.of(letter)) {
            case Sender.Of known -> {
                AccountId account = known.account();
                NewRequest asked =
                        asked(letter, bytes, account, known.contact(), RequestKind.CONSULTATION, Damage.NONE);
                RequestId request =
                        open(asked, letter, bytes, named.first(about).orElse(null));
                mails.belongs(id, Became.REQUEST, known.reason(), account, request, false);
                events.publishEvent(new MailTaken(id, request, account, letter.confirmable()));
            }
            case Sender.Unknown unknown -> mails.kept(id, Became.WAITING, unknown.reason(), file(bytes));
        }
    }

    /// Ends the keeping of mails that were taken or set aside before a moment.
    void forget(Instant before) {
        mails.forget(before).forEach(files::remove);
    }

    /// Whether it says that a mail of ours did not arrive; then it stands with that one, as it came.
    private boolean cameBack(UUID id, Letter letter, byte[] bytes) {
        Optional<RequestId> about =
                Returned.read(letter).flatMap(returned -> own.cameBack(returned.ids(), returned.reason()));
        about.ifPresent(request -> {
            mails.kept(id, Became.SET_ASIDE, Automatic.BOUNCE, file(bytes));
            AccountId account = requests.known(request).account().id();
            mails.belongs(id, Became.BOUNCE, Automatic.BOUNCE, account, request, false);
        });
        return about.isPresent();
    }

    private void add(UUID id, Letter letter, byte[] bytes, Request request) {
        AccountId account = request.account().id();
        @Nullable ContactId contact = senders.at(account, letter).orElse(null);
        UUID message = requests.hear(request.id(), Channel.MAIL, contact, said(letter, bytes));
        attached.attach(message, attachments(letter, bytes));
        mails.belongs(id, Became.MESSAGE, REPLY, account, request.id(), false);
    }

    /// Gives a mail to an account, as whoever acts decides.
    RequestId assign(
            IncomingMail mail, Letter letter, byte[] bytes, AccountId account, RequestKind kind, Damage damage) {
        NewRequest asked =
                asked(letter, bytes, account, senders.at(account, letter).orElse(null), kind, damage);
        RequestId request = open(asked, letter, bytes, mail.names());
        mails.belongs(mail.id(), Became.REQUEST, "service.intake.reason.desk", account, request, true);
        mails.forgetFile(mail.id());
        events.publishEvent(new MailTaken(mail.id(), request, account, letter.confirmable()));
        return request;
    }

    private NewRequest asked(
            Letter letter,
            byte[] bytes,
            AccountId account,
            @Nullable ContactId contact,
            RequestKind kind,
            Damage damage) {
        return new NewRequest(account, kind, damage, letter.title(TITLE), said(letter, bytes), Channel.MAIL, contact);
    }

    /// @param about the request the mail speaks of: whoever that is kept from is told nothing of
    /// this one either
    private RequestId open(NewRequest asked, Letter letter, byte[] bytes, @Nullable RequestId about) {
        RequestId request = about == null ? requests.open(asked) : beside.openLike(asked, about);
        attached.attach(attached.first(request), attachments(letter, bytes));
        return request;
    }

    /// The request a mail answers, if somebody known there wrote it: who else knows the number may not add
    /// to it. An answer to what is closed asks for something anew, which somebody must answer for.
    private Optional<Request> answered(Letter letter, List<RequestId> about) {
        return about.stream()
                .map(requests::alone)
                .filter(one -> one.state() != RequestState.CLOSED && senders.knownIn(one, letter))
                .findFirst();
    }

    /// What was written, with a sentence where part of it could not be read or had no room.
    private String said(Letter letter, byte[] bytes) {
        String text = letter.text().isEmpty() ? letter.title(TITLE) : letter.text();
        String note = isWhole(letter)
                ? ""
                : "\n\n" + both(bytes.length == 0 ? "service.intake.tooLarge" : "service.intake.partly");
        return Texts.cut(text, LONGEST - note.length()) + note;
    }

    private static boolean isWhole(Letter letter) {
        return !letter.faulty() && letter.text().length() <= LONGEST;
    }

    /// In both languages: who reads it is not known yet.
    private String both(String sentence) {
        return Stream.of(Language.values())
                .map(language -> messages.say(Text.of(sentence, ORIGINAL), new Formats(language, clock.getZone())))
                .collect(Collectors.joining(" "));
    }

    private static List<Letter.Attachment> attachments(Letter letter, byte[] bytes) {
        return isWhole(letter) || bytes.length == 0
                ? letter.attachments()
                : Stream.concat(letter.attachments().stream(), Stream.of(new Letter.Attachment(ORIGINAL, bytes)))
                        .toList();
    }

    private FileId file(byte[] bytes) {
        return files.keep(new ByteArrayInputStream(bytes), ORIGINAL).id();
    }
}
