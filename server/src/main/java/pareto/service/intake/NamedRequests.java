package pareto.service.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.service.RequestsBeside;

/// Which requests a mail speaks of: by the mails it names, ours or theirs, or by the number in its subject.
/// That says nothing about who wrote it.
@Component
@Transactional(readOnly = true)
class NamedRequests {

    private static final Pattern NUMBER = Pattern.compile("GC-\\d{4}-\\d{1,15}", Pattern.CASE_INSENSITIVE);

    private final OwnMails own;
    private final IncomingMails mails;
    private final Requests requests;
    private final RequestsBeside beside;

    NamedRequests(OwnMails own, IncomingMails mails, Requests requests, RequestsBeside beside) {
        this.own = own;
        this.mails = mails;
        this.requests = requests;
        this.beside = beside;
    }

    /// What says most first.
    List<RequestId> in(Letter letter) {
        Matcher number = NUMBER.matcher(letter.subject());
        Optional<RequestId> numbered =
                number.find() ? requests.numbered(number.group()).map(Request::id) : Optional.empty();
        // a report of a mail server brings our mail along
        Optional<RequestId> returned =
                letter.automatic().isEmpty() ? Optional.empty() : own.requestOf(Returned.quoted(letter));
        return Stream.of(own.requestOf(letter.answers()), mails.requestOf(letter.answers()), numbered, returned)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The one whose secrecy the mail shares: of several the first that is kept from somebody.
    Optional<RequestId> first(List<RequestId> named) {
        return named.stream()
                .filter(one -> !beside.keptFrom(one).isEmpty())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
