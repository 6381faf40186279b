package pareto.service.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.contact.AddressesForgotten;

/// Forgets the senders of mails with the people they were, so that nothing is sent to them by a
/// mail that is kept.
@Component
@Transactional
class ForgottenAddresses {

    private final IncomingMails mails;
    private final Actors actors;

    ForgottenAddresses(IncomingMails mails, Actors actors) {
        this.mails = mails;
        this.actors = actors;
    }

    @EventListener
    void on(AddressesForgotten gone) {
        actors.system("intake", () -> mails.forgetSenders(gone.addresses()));
    }
}
