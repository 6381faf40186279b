package pareto.service;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestLinks.Kind;
import pareto.shell.Refusal;

/// Has one request go on in another, makes another from one, and links two.
@Component
@Transactional
class JoiningRequests {

    private final RequestBook book;
    private final RequestSteps steps;
    private final RequestLinks links;
    private final RequestHandOvers handOvers;
    private final RequestMessages messages;
    private final RequestRights rights;
    private final RequestsKeptFrom kept;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    JoiningRequests(
            RequestBook book,
            RequestSteps steps,
            RequestLinks links,
            RequestHandOvers handOvers,
            RequestMessages messages,
            RequestRights rights,
            RequestsKeptFrom kept,
            Audit audit,
            ApplicationEventPublisher events) {
        this.book = book;
        this.steps = steps;
        this.links = links;
        this.handOvers = handOvers;
        this.messages = messages;
        this.rights = rights;
        this.kept = kept;
        this.audit = audit;
        this.events = events;
    }

    /// What was said and promised stays where it is; the merged one leads to the other.
    ///
    /// It goes on in the earlier one, so that no promise begins anew.
    ///
    /// @param number of the one it goes on in, an open one of the same account that was raised before
    void merge(RequestId id, String number) {
        Request into = numbered(number);
        lock(id, into.id());
        Request request = book.known(id);
        Request other = book.known(into.id());
        rights.mustStep(request);
        if (id.equals(other.id()) || !request.account().equals(other.account())) {
            throw Refusal.badInput("service.merge.wrong", request.account().name());
        }
        if (!request.state().open() || !other.state().open()) {
            throw Refusal.conflict("service.merge.closed");
        }
        mustJoin(request, other);
        if (request.kind() == RequestKind.COMPLAINT && other.kind() != RequestKind.COMPLAINT) {
            throw Refusal.conflict("service.complaint.merge", request.number());
        }
        if (other.raisedAt().isAfter(request.raisedAt())) {
            throw Refusal.conflict("service.merge.later", other.number());
        }
        links.merge(request, other);
        handOvers.end(id, Answer.OVERTAKEN);
        steps.take(request, Step.MERGED, other);
        steps.take(other, Step.LINKED, request);
        audit.record("service.did.merged", id.id().toString(), other.number());
        events.publishEvent(new RequestMerged(id, other.id(), request.account().id()));
    }

    /// Makes a request of its own from part of one; whoever does so answers for it.
    ///
    /// @param chosen messages that are copied into it; where there are none its title is what was said
    RequestId split(RequestId id, RequestKind kind, String title, List<UUID> chosen) {
        Request request = book.alone(id);
        if (request.state() == RequestState.MERGED) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        mustJoin(request);
        RequestId part = book.open(
                new NewRequest(
                        request.account().id(), kind, request.damage(), title, title, Channel.PAGE, request.contact()),
                chosen.isEmpty());
        Request made = book.known(part);
        if (messages.copy(request, made, chosen) < chosen.size()) {
            throw Refusal.notFound("service.message.unknown");
        }
        links.add(request, made, Kind.SPLIT);
        steps.take(request, Step.SPLIT, made);
        audit.record("service.did.split", id.id().toString(), made.number());
        return part;
    }

    void link(RequestId id, String number) {
        Request request = book.known(id);
        Request other = numbered(number);
        mustJoin(request, other);
        if (id.equals(other.id()) || !links.add(request, other, Kind.LINKED)) {
            throw Refusal.conflict("service.link.already", other.number());
        }
        steps.take(request, Step.LINKED, other);
        steps.take(other, Step.LINKED, request);
        audit.record("service.did.linked", id.id().toString(), other.number());
    }

    /// What is kept from somebody stands by itself, or they would read of it in the other one.
    private void mustJoin(Request... requests) {
        for (Request request : requests) {
            if (!kept.of(request.id()).isEmpty()) {
                throw Refusal.conflict("service.complaint.alone", request.number());
            }
        }
    }

    private Request numbered(String number) {
        return book.numbered(number).orElseThrow(() -> Refusal.notFound("service.number.unknown", number.strip()));
    }

    /// Always in the same order, so that two who merge the same two wait for each other and not for ever.
    private void lock(RequestId one, RequestId other) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        book.alone(inOrder ? one : other);
        book.alone(inOrder ? other : one);
    }
}
