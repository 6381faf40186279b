package pareto.service.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.service.RequestId;

/// The door of this package for whoever answers mails: where answers come from, who wrote, and in which thread.
@Component
@Transactional(readOnly = true)
public class Correspondence {

    /// Where answers come from.
    ///
    /// @param name what customers see before the address; may be empty
    /// @param receipts whether each request by mail is confirmed
    public record From(String address, String name, boolean receipts) {}

    private static final String ACTOR = "intake";

    private final Mailboxes mailboxes;
    private final IncomingMails mails;
    private final MailThreads threads;
    private final Actors actors;

    Correspondence(Mailboxes mailboxes, IncomingMails mails, MailThreads threads, Actors actors) {
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.threads = threads;
        this.actors = actors;
    }

    /// Empty while there is no mailbox, it is not read, or it answers nothing.
    public Optional<From> from() {
        return actors.system(ACTOR, () -> mailboxes.find())
                .filter(box -> box.active() && box.answers())
                .map(box -> new From(box.address(), box.senderName(), box.receipts()));
    }

    /// The mail a request began with, if it says in one address who wrote it.
    public Optional<UUID> first(RequestId request) {
        return threads.first(request);
    }

    /// Address of whoever wrote a mail; empty when it is kept no longer or could not be read.
    public String sender(UUID mail) {
        return mails.address(mail).orElse("");
    }

    /// Ids of the mails about a request that somebody wrote or answered, the oldest first.
    ///
    /// @param address of whoever did
    public List<String> thread(RequestId request, String address) {
        return threads.of(request, address);
    }
}
