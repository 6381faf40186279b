package pareto.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.service.RequestOwners.How;
import pareto.shell.Refusal;

/// Takes requests in, each with somebody who answers for it, in one transaction.
@Component
@Transactional
class RequestBook implements Requests {

    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestSteps steps;
    private final RequestMessages messages;
    private final RequestFiles files;
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
        AccountId account = accounts.find(asked.account())
                .orElseThrow(() ->
                        Refusal.notFound("account.unknown", asked.account().id().toString()))
                .id();
        IdentityId actor = actors.current().id();
        boolean taken = asked.channel().byHand() && answerable.can(actor, account);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RequestId id = rows.add(asked, taken ? RequestState.TAKEN : RequestState.RAISED, now);
        owners.first(id, account, taken ? actor : firstOwners.of(account), taken ? How.TAKEN : How.ASSIGNED, now);
        steps.first(id, account, Step.RAISED, now);
        if (taken) {
            steps.first(id, account, Step.TAKEN, now);
        }
        messages.first(id, asked, now);
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
    public Request alone(RequestId id) {
        return rows.alone(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Request> numbered(String number) {
        OptionalLong serial = Request.serial(number);
        return serial.isEmpty()
                ? Optional.empty()
                : rows.ofSerial(serial.getAsLong()).filter(one -> one.number().equalsIgnoreCase(number.strip()));
    }

    @Override
    public void forgetFiles() {
        files.forgetAll();
    }
}
