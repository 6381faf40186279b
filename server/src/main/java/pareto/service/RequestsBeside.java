package pareto.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.people.StaffMember;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestOwners.How;
import pareto.service.RequestOwners.Owner;

/// The way beside whoever would answer: requests that are kept from somebody of ours, and those that go to somebody
/// above. What is kept from somebody is neither seen by them nor offered to them, and stands by itself: it is not
/// joined with other requests and not sent out.
@Component
@Transactional
public class RequestsBeside {

    private static final String ACTOR = "service";

    private final RequestBook book;
    private final RequestRows rows;
    private final RequestsKeptFrom kept;
    private final RequestOwners owners;
    private final RequestHandOvers handOvers;
    private final RequestMessages messages;
    private final WorkingOnRequests working;
    private final Answerable answerable;
    private final FirstOwners firstOwners;
    private final Actors actors;
    private final Audit audit;

    RequestsBeside(
            RequestBook book,
            RequestRows rows,
            RequestsKeptFrom kept,
            RequestOwners owners,
            RequestHandOvers handOvers,
            RequestMessages messages,
            WorkingOnRequests working,
            Answerable answerable,
            FirstOwners firstOwners,
            Actors actors,
            Audit audit) {
        this.book = book;
        this.rows = rows;
        this.kept = kept;
        this.owners = owners;
        this.handOvers = handOvers;
        this.messages = messages;
        this.working = working;
        this.answerable = answerable;
        this.firstOwners = firstOwners;
        this.actors = actors;
        this.audit = audit;
    }

    /// Takes a request in that one of ours is not to know of, from its first moment on.
    public RequestId open(NewRequest asked, IdentityId answers, IdentityId keptFrom) {
        return book.open(asked, answers, Set.of(keptFrom));
    }

    /// Takes in what follows from another request, such as an answer to it that is no part of it: kept from
    /// the same people, and answered for by whoever answers for that one, if they can. Where that is kept
    /// from nobody it is a request like any other. The actor need not see the other one.
    public RequestId openLike(NewRequest asked, RequestId other) {
        Set<IdentityId> from = actors.system(ACTOR, () -> kept.of(other));
        if (from.isEmpty()) {
            return book.open(asked);
        }
        IdentityId owner = actors.system(ACTOR, () -> rows.known(other)).owner();
        boolean goesOn = !from.contains(owner) && answerable.can(owner, asked.account());
        return book.open(asked, goesOn ? owner : firstOwners.of(asked.account(), from), from);
    }

    /// Keeps a request from somebody from now on.
    ///
    /// @param answers who answers for it from now on where that was them
    public void keep(Request request, IdentityId from, IdentityId answers) {
        if (request.owner().equals(from)) {
            pass(request, answers);
        } else if (handOvers
                .open(request.id())
                .filter(offer -> offer.to().equals(from))
                .isPresent()) {
            handOvers.end(request.id(), Answer.OVERTAKEN);
        }
        kept.add(request.id(), request.account().id(), from);
    }

    /// That was a mistake: they see it again like everybody else.
    ///
    /// @param why how that is known
    public void takeBack(Request request, IdentityId from, String why) {
        kept.takeBack(request.id(), from, why);
    }

    @Transactional(readOnly = true)
    public List<KeptBefore> before(RequestId request) {
        return kept.before(request);
    }

    /// Ids and numbers of requests the actor is not to read of, for what names them without hanging on them.
    @Transactional(readOnly = true)
    public Set<String> hiddenWords() {
        IdentityId reader = actors.current().id();
        return actors.system(ACTOR, () -> kept.wordsFor(reader));
    }

    @Transactional(readOnly = true)
    public Set<IdentityId> keptFrom(RequestId request) {
        return kept.of(request);
    }

    /// Somebody else answers from now on, whoever did.
    public void pass(Request request, IdentityId to) {
        handOvers.end(request.id(), Answer.OVERTAKEN);
        owners.next(request, to, How.ASSIGNED);
        audit.record("service.did.assigned", request.id().id().toString(), to.toString());
    }

    /// Writes a message that the customer sees; it is no answer to what they asked.
    public void tell(Request request, String said) {
        messages.add(request, false, said);
    }

    public void reopen(RequestId request, String why) {
        working.reopen(request, why);
    }

    /// Who can answer for requests of an account, by name.
    @Transactional(readOnly = true)
    public List<StaffMember> able(AccountId account) {
        return answerable.at(account);
    }

    /// Those of them that the actor may see.
    @Transactional(readOnly = true)
    public Map<RequestId, Request> seen(Collection<RequestId> ids) {
        return rows.find(ids);
    }

    /// Everybody who ever answered for it.
    @Transactional(readOnly = true)
    public Set<IdentityId> answered(RequestId request) {
        return owners.of(request).stream().map(Owner::who).collect(Collectors.toSet());
    }
}
