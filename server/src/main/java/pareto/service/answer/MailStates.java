package pareto.service.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.SaidOutside;
import pareto.shell.Text;

/// Says beside each message how its mail stands.
@Component
@Transactional(readOnly = true)
class MailStates implements SaidOutside {

    private static final String STATE = "service.answer.state.";

    private final CustomerMails mails;
    private final MailRecipients recipients;
    private final Mailing mailing;

    MailStates(CustomerMails mails, MailRecipients recipients, Mailing mailing) {
        this.mails = mails;
        this.recipients = recipients;
        this.mailing = mailing;
    }

    @Override
    public Map<UUID, Note> of(Request request, Collection<UUID> messages) {
        Map<UUID, Note> notes = new HashMap<>();
        mails.of(messages).forEach(mail -> notes.put(mail.message(), note(request, mail)));
        return notes;
    }

    private static Note note(Request request, CustomerMail mail) {
        Text why = mail.failure();
        return switch (mail.state()) {
            case WAITING, SENDING ->
                why == null || mail.next() == null
                        ? new Note(Text.of(STATE + (mail.held() ? "HELD" : "WAITING")), null, false, null)
                        : new Note(Text.of(STATE + "LATER", why), mail.next(), false, null);
            case SENT -> new Note(Text.of(STATE + (mail.receipt() ? "CONFIRMED" : "SENT")), mail.at(), false, null);
            case REFUSED -> failed(request, mail, why);
            case BOUNCED -> failed(request, mail, why);
        };
    }

    private static Note failed(Request request, CustomerMail mail, @Nullable Text why) {
        String again = request.address() + "/messages/" + mail.message() + "/mail";
        Text said = why == null ? Text.of("service.answer.failed.broken") : why;
        return new Note(
                Text.of(STATE + mail.state() + (mail.receipt() ? ".RECEIPT" : ""), said), mail.at(), true, again);
    }

    @Override
    public Hint hint(Request request) {
        boolean wanted = recipients.of(request).isPresent();
        boolean sends = mailing.from().isPresent();
        String sentence = sends
                ? wanted ? "service.answer.hint.goes" : "service.answer.hint.not"
                : wanted ? mailing.missing() : "service.answer.hint.off";
        return new Hint(Text.of(sentence), wanted && sends, request.address() + "/mail");
    }
}
