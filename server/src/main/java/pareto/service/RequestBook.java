package pareto.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.contact.ContactId;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestOwners.How;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// Takes requests in, each with somebody who answers for it, in one transaction.
@Component
@Transactional
class RequestBook implements Requests {

    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestSteps steps;
    private final RequestMessages messages;
    private final RequestFiles files;
    private final RequestMentions mentions;
    private final RequestLinks links;
    private final RequestHandOvers handOvers;
    private final Notices notices;
    private final RequestsKeptFrom kept;
    private final FirstOwners firstOwners;
    private final Answerable answerable;
    private final Accounts accounts;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestBook(
            RequestRows rows,
            RequestOwners owners,
            RequestSteps steps,
            RequestMessages messages,
            RequestFiles files,
            RequestMentions mentions,
            RequestLinks links,
            RequestHandOvers handOvers,
            Notices notices,
            RequestsKeptFrom kept,
            FirstOwners firstOwners,
            Answerable answerable,
            Accounts accounts,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.steps = steps;
        this.messages = messages;
        this.files = files;
        this.mentions = mentions;
        this.links = links;
        this.handOvers = handOvers;
        this.notices = notices;
        this.kept = kept;
        this.firstOwners = firstOwners;
        this.answerable = answerable;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RequestId open(NewRequest asked) {
        return open(asked, true);
    }

    /// @param words whether what was said is its first message; not so where messages of another are copied
    RequestId open(NewRequest asked, boolean words) {
        AccountId account = account(asked);
        IdentityId actor = actors.current().id();
        boolean taken = asked.channel().byHand() && answerable.can(actor, account);
        return open(asked, words, taken ? actor : firstOwners.of(account), taken ? How.TAKEN : How.ASSIGNED, Set.of());
    }

    /// @param answers who answers for it until somebody takes it
    /// @param keptFrom who of ours is not to know of it
    RequestId open(NewRequest asked, IdentityId answers, Set<IdentityId> keptFrom) {
        return open(asked, true, answers, How.ASSIGNED, keptFrom);
    }

    private AccountId account(NewRequest asked) {
        return accounts.find(asked.account())
                .orElseThrow(() ->
                        Refusal.notFound("account.unknown", asked.account().id().toString()))
                .id();
    }

    private RequestId open(NewRequest asked, boolean words, IdentityId answers, How how, Set<IdentityId> keptFrom) {
        AccountId account = account(asked);
        boolean taken = how == How.TAKEN;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RequestId id = rows.add(asked, taken ? RequestState.TAKEN : RequestState.RAISED, now);
        keptFrom.forEach(one -> kept.add(id, account, one));
        owners.first(id, account, answers, how, now);
        steps.first(id, account, Step.RAISED, now);
        if (taken) {
            steps.first(id, account, Step.TAKEN, now);
        }
        if (words) {
            messages.first(id, asked, now);
        }
        audit.record(
                "service.did.opened",
                id.id().toString(),
                asked.kind().code() + " " + asked.channel().code());
        events.publishEvent(new RequestOpened(id, account));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Request known(RequestId id) {
        return rows.known(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RequestId, Request> seen(Collection<RequestId> ids) {
        return rows.find(ids);
    }

    @Override
    public Request alone(RequestId id) {
        return rows.alone(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Request> numbered(String number) {
        OptionalLong serial = Request.serial(number);
        return serial.isEmpty()
                ? Optional.empty()
                : rows.ofSerial(serial.getAsLong()).filter(one -> Request.sameYear(one.number(), number));
    }

    @Override
    public UUID hear(RequestId id, Channel channel, @Nullable ContactId contact, String said) {
        Request request = answeredFor(goingOn(id));
        UUID message = messages.heard(request, channel, contact, said);
        mentions.add(request, message, List.of(request.owner()));
        notices.news("called " + message);
        audit.record("service.did.heard", request.id().id().toString(), channel.code());
        if (request.state() == RequestState.WAITING) {
            steps.take(request, Step.RESUMED, "");
            audit.record("service.did.resumed", request.id().id().toString(), request.number());
            events.publishEvent(
                    new RequestGoesOn(request.id(), request.account().id()));
        }
        return message;
    }

    /// Where it goes on after all merges, also one that was merged while this waited for it.
    private Request goingOn(RequestId id) {
        Request request = rows.alone(links.lastOf(id));
        while (!request.id().equals(links.lastOf(id))) {
            request = rows.alone(links.lastOf(id));
        }
        return request;
    }

    /// Goes to whoever answers for what comes in by itself, where its owner no longer can.
    private Request answeredFor(Request request) {
        if (answerable.can(request.owner(), request)) {
            return request;
        }
        handOvers.end(request.id(), Answer.OVERTAKEN);
        IdentityId next = firstOwners.of(request);
        owners.next(request, next, How.ASSIGNED);
        audit.record("service.did.assigned", request.id().id().toString(), next.toString());
        return rows.known(request.id());
    }

    @Override
    public void forgetFiles() {
        files.forgetAll();
    }
}
