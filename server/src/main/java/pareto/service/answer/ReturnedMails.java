package pareto.service.answer;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.service.intake.OwnMails;
import pareto.shell.Text;

/// Knows our mails again by their ids, in answers to them and in what says that they did not arrive.
@Component
@Transactional
class ReturnedMails implements OwnMails {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");

    private final CustomerMails mails;
    private final AskingForMails asking;

    ReturnedMails(CustomerMails mails, AskingForMails asking) {
        this.mails = mails;
        this.asking = asking;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestId> requestOf(Collection<String> ids) {
        return mails(ids).findFirst().map(CustomerMail::request);
    }

    @Override
    public Optional<RequestId> cameBack(Collection<String> ids, String reason) {
        Text why = Text.of(reason.isEmpty() ? "service.answer.bounced.unsaid" : "service.answer.bounced", reason);
        return mails(ids)
                .filter(mail -> asking.cameBack(mail.id(), why))
                .findFirst()
                .map(CustomerMail::request);
    }

    private Stream<CustomerMail> mails(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> OURS.matcher(id).results())
                .map(id -> UUID.fromString(id.group(1)))
                .flatMap(id -> mails.find(id).stream());
    }
}
