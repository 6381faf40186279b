package pareto.account.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// What a person may ask of us by law: that a use rests on a ground, ends when they say so, and that we forget them.
/// Takes effect everywhere at once, also at accounts that whoever carries it out does not see.
@Component
@Transactional
class PersonRights {

    private static final String SYSTEM = "contacts";

    private final Consents consents;
    private final PersonalData data;
    private final ContactLookups lookups;
    private final ContactPosts posts;
    private final Relations relations;
    private final Ties ties;
    private final BoardSeats boards;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRights(
            Consents consents,
            PersonalData data,
            ContactLookups lookups,
            ContactPosts posts,
            Relations relations,
            Ties ties,
            BoardSeats boards,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.consents = consents;
        this.data = data;
        this.lookups = lookups;
        this.posts = posts;
        this.relations = relations;
        this.ties = ties;
        this.boards = boards;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void allow(ContactId contact, Purpose purpose, Basis basis) {
        if (!purpose.grounds().contains(basis.ground())) {
            throw Refusal.badInput("account.contact.consent.separate");
        }
        consents.add(contact, purpose, basis, today());
        audit.record(
                "account.did.consentGiven",
                contact.toString(),
                purpose.code() + " " + basis.ground().code());
    }

    /// The use ends now, and what was kept for it is gone.
    void withdraw(ContactId contact, Purpose purpose) {
        consents.withdraw(contact, purpose);
        actors.system(SYSTEM, () -> forget(contact, purpose));
        audit.record("account.did.consentWithdrawn", contact.toString(), purpose.code());
    }

    /// Name and contact data are gone for good, and nobody finds them any more. That somebody was there, when, and in
    /// which role, stays.
    void erase(ContactId contact) {
        actors.system(SYSTEM, () -> {
            Set<String> addresses = addresses(data.openQuietly(List.of(contact)));
            tellOfAddresses(addresses);
            data.destroy(contact);
            events.publishEvent(new PersonErased(contact, nobodysNow(addresses)));
            posts.endAll(contact, today());
            posts.forgetAssessment(contact);
            relations.endAll(contact, today());
            ties.endAll(contact, today());
            boards.endAll(contact, today());
            consents.empty(contact);
            jdbc.sql("update contact set erased_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), contact.id())
                    .update();
        });
        audit.record("account.did.contactErased", contact.toString(), "");
    }

    private void forget(ContactId contact, Purpose purpose) {
        PersonalData.Opened opened = data.open(List.of(contact), contact.id());
        if (purpose == Purpose.CONTACT) {
            tellOfAddresses(addresses(opened));
        }
        opened.details().forEach((post, details) -> data.keep(contact, post, details.without(purpose)));
        if (purpose == Purpose.ASSESSMENT) {
            posts.forgetAssessment(contact);
        }
    }

    private static Set<String> addresses(PersonalData.Opened opened) {
        return opened.details().values().stream()
                .map(details -> details.email().strip())
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    /// What comes from an address others have too may be theirs.
    private Set<String> nobodysNow(Set<String> addresses) {
        return addresses.stream()
                .filter(address -> lookups.reachedBy(address, today()).isEmpty())
                .collect(Collectors.toSet());
    }

    private void tellOfAddresses(Set<String> addresses) {
        if (!addresses.isEmpty()) {
            events.publishEvent(new AddressesForgotten(addresses));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
