package pareto.service.answer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.service.intake.Correspondence;
import pareto.service.intake.Correspondence.From;
import pareto.shell.notice.CompanyMail;

/// Whether mails to customers go out at all, and from where.
@Component
class Mailing {

    private final CompanyMail server;
    private final Correspondence correspondence;

    Mailing(CompanyMail server, Correspondence correspondence) {
        this.server = server;
        this.correspondence = correspondence;
    }

    /// Empty while there is no mail server, or no mailbox that answers.
    Optional<From> from() {
        return server.given() ? correspondence.from() : Optional.empty();
    }

    /// Message key of the sentence that says how to set it up.
    String missing() {
        return server.given() ? "service.answer.off.mailbox" : "service.answer.off.server";
    }
}
