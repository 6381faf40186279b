package pareto.service.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import pareto.service.WaitingElsewhere;

/// Tells whoever answers for a request that a mail to the customer did not arrive.
@Component
class MailsThatFailed implements WaitingElsewhere {

    private final CustomerMails mails;

    MailsThatFailed(CustomerMails mails) {
        this.mails = mails;
    }

    @Override
    public String key() {
        return "service.answer.mine.failed";
    }

    @Override
    public List<Thing> waiting() {
        return mails.failedOfActor();
    }
}
