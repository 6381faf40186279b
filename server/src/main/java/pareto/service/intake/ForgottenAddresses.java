package pareto.service.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.contact.AddressesForgotten;
import pareto.account.contact.PersonErased;
import pareto.shell.file.FileStore;

/// Forgets the senders of mails with the people they were, so that nothing is sent to them by a
/// mail that is kept, and what they wrote where they are deleted. What became a request stays with it.
@Component
@Transactional
class ForgottenAddresses {

    private static final String ACTOR = "intake";

    private final IncomingMails mails;
    private final FileStore files;
    private final Actors actors;

    ForgottenAddresses(IncomingMails mails, FileStore files, Actors actors) {
        this.mails = mails;
        this.files = files;
        this.actors = actors;
    }

    @EventListener
    void on(AddressesForgotten gone) {
        actors.system(ACTOR, () -> mails.forgetSenders(gone.addresses()));
    }

    @EventListener
    void on(PersonErased gone) {
        actors.system(
                ACTOR, () -> mails.forgetMails(gone.contact(), gone.addresses()).forEach(files::remove));
    }
}
