package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.service.intake.IncomingMails.Uid;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.LostDatabase;

/// Reads the mailbox every minute. A mail is fetched, then taken in by one transaction, then marked as seen:
/// whatever breaks off in between, it is read again and known again, so that none is lost and none is there
/// twice. No transaction is open while the server is spoken to. Where the database went away, that says nothing about
/// the mail: it is left as it was until the next reading.
@Component
class ReadingMails {

    /// What came of trying the settings.
    record Trial(int mails, int unseen) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReadingMails.class);
    private static final String ACTOR = "intake";
    private static final String EVERY = "${pareto.intake.every:PT1M}";
    private static final String BROKEN = "service.intake.reason.broken";
    private static final int AT_ONCE = 200;

    private final Mailboxes mailboxes;
    private final IncomingMails mails;
    private final TakingMails taking;
    private final Actors actors;
    private final SSLContext trust;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// What could not be fetched is tried last, since some servers end the connection over it.
    private final Set<Uid> withheld = new HashSet<>();

    ReadingMails(Mailboxes mailboxes, IncomingMails mails, TakingMails taking, Actors actors, SSLContext noticeTrust) {
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.taking = taking;
        this.actors = actors;
        this.trust = noticeTrust;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void read() {
        if (oneAtATime.tryLock()) {
            try {
                actors.system(
                        ACTOR, () -> mailboxes.find().filter(Mailbox::active).ifPresent(this::read));
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /// @throws Refusal with the reason why it cannot be read
    Trial tried(Mailbox mailbox) {
        try (OpenMailbox open = OpenMailbox.open(mailbox, mailboxes.password(mailbox), trust)) {
            return new Trial(open.count(), open.unseen().size());
        } catch (MessagingException e) {
            throw Refusal.conflict("service.intake.mailbox.failed.other", mailbox.host());
        }
    }

    private void read(Mailbox mailbox) {
        try (OpenMailbox open = OpenMailbox.open(mailbox, mailboxes.password(mailbox), trust)) {
            if (readAll(mailbox, open)) {
                mailboxes.read(mailbox);
            } else {
                mailboxes.failed(mailbox, Text.of("service.intake.mailbox.failed.some"));
            }
        } catch (Refusal why) {
            mailboxes.failed(mailbox, why.text());
        } catch (MessagingException | IOException e) {
            LOG.warn("The mailbox at {} could not be read to its end", mailbox.host(), e);
            mailboxes.failed(mailbox, Text.of("service.intake.mailbox.failed.other", mailbox.host()));
        }
    }

    /// One that the server does not give, or that we cannot even note, keeps no other from being read.
    ///
    /// @return whether all could be
    private boolean readAll(Mailbox mailbox, OpenMailbox open) throws MessagingException, IOException {
        boolean all = true;
        for (Map.Entry<Uid, Message> one : inOrder(mailbox, open)) {
            try {
                read(one.getValue(), one.getKey(), mailbox, open);
                withheld.remove(one.getKey());
            } catch (MessagingException | IOException e) {
                withheld.add(one.getKey());
                if (!open.connected()) {
                    throw e;
                }
                LOG.warn("A mail of the mailbox at {} could not be fetched", mailbox.host(), e);
                all = false;
            } catch (RuntimeException | Error e) {
                if (LostDatabase.isBehind(e)) {
                    throw e;
                }
                withheld.add(one.getKey());
                LOG.error("Mail {} of the mailbox at {} could not be noted", one.getKey(), mailbox.host(), e);
                all = false;
            }
        }
        return all;
    }

    private List<Map.Entry<Uid, Message>> inOrder(Mailbox mailbox, OpenMailbox open) throws MessagingException {
        long validity = open.validity();
        List<Map.Entry<Uid, Message>> all = new ArrayList<>();
        for (Message message : open.unseen()) {
            all.add(Map.entry(new Uid(mailbox.id(), validity, open.number(message)), message));
        }
        return all.stream()
                .sorted(Comparator.comparing(one -> withheld.contains(one.getKey())))
                .limit(AT_ONCE)
                .toList();
    }

    private void read(Message message, Uid number, Mailbox mailbox, OpenMailbox open)
            throws MessagingException, IOException {
        if (!mails.known(number)) {
            take(message, number, mailbox, open);
        }
        open.seen(message);
    }

    private void take(Message message, Uid number, Mailbox mailbox, OpenMailbox open)
            throws MessagingException, IOException {
        Optional<byte[]> fetched = open.bytes(message, taking.largest());
        if (fetched.isEmpty()) {
            byte[] hash = Pseudonyms.sha256(number.toString().getBytes(UTF_8));
            taking.keep(number, header(message, mailbox, open), new byte[0], hash, "service.intake.reason.large");
            return;
        }
        byte[] bytes = fetched.get();
        try {
            taking.take(number, Letters.read(bytes, Set.of(mailbox.address())), bytes);
        } catch (RuntimeException | Error e) {
            if (LostDatabase.isBehind(e)) {
                throw e;
            }
            LOG.error("Mail {} of the mailbox could not be taken in", number, e);
            keep(number, header(message, mailbox, open), bytes);
        }
    }

    /// As it came, or where that fails too, without it: the mailbox has it.
    private void keep(Uid number, Letter header, byte[] bytes) {
        byte[] hash = Pseudonyms.sha256(bytes);
        try {
            taking.keep(number, header, bytes, hash, BROKEN);
        } catch (RuntimeException | Error e) {
            if (LostDatabase.isBehind(e)) {
                throw e;
            }
            LOG.error("Mail {} of the mailbox could not be kept", number, e);
            taking.keep(number, header, new byte[0], hash, BROKEN);
        }
    }

    private static Letter header(Message message, Mailbox mailbox, OpenMailbox open) throws MessagingException {
        return Letters.read(open.header(message), Set.of(mailbox.address()));
    }
}
