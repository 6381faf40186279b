package pareto.account.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.Doubt;
import pareto.account.Phases;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Adds people and follows them through their posts.
@Component
@Transactional
class ContactDirectory implements Contacts {

    private final ContactPosts posts;
    private final BuyerPosts buyers;
    private final PersonKeys keys;
    private final PersonalData data;
    private final Consents consents;
    private final Relations relations;
    private final Ties ties;
    private final Phases phases;
    private final ContactLookups lookups;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContactDirectory(
            ContactPosts posts,
            BuyerPosts buyers,
            PersonKeys keys,
            PersonalData data,
            Consents consents,
            Relations relations,
            Ties ties,
            Phases phases,
            ContactLookups lookups,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.posts = posts;
        this.buyers = buyers;
        this.keys = keys;
        this.data = data;
        this.consents = consents;
        this.relations = relations;
        this.ties = ties;
        this.phases = phases;
        this.lookups = lookups;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public ContactId add(AccountId account, NewContact person) {
        ContactId id = ContactId.fresh();
        jdbc.sql("insert into contact (id, created_at, created_by) values (?, ?, actor())")
                .params(id.id(), Timestamp.from(clock.instant()))
                .update();
        UUID post = posts.add(id, account, person.standing(), today());
        keys.make(id);
        data.keep(id, person.name());
        data.keep(id, post, person.details().without(Purpose.SENSITIVE));
        consents.add(id, Purpose.CONTACT, person.basis(), today());
        consents.add(id, Purpose.ASSESSMENT, person.basis(), today());
        audit.record("account.did.contactAdded", id.toString(), account.id().toString());
        return id;
    }

    @Override
    public void relate(ContactId from, RelationKind kind, ContactId to) {
        if (from.equals(to)) {
            throw Refusal.badInput("account.contact.relation.self");
        }
        if (kind == RelationKind.REPORTS_TO) {
            if (relations.standsUnder(to, from, today())) {
                throw Refusal.conflict("account.contact.relation.circle");
            }
            relations.endSuperior(from, today());
        }
        relations.add(from, kind, to, today());
        audit.record("account.did.contactRelated", from.toString(), kind.code() + " " + to);
    }

    @Override
    public void meet(ContactId contact, IdentityId ours, int strength) {
        ties.set(contact, ours, strength, today());
        audit.record("account.did.contactMet", contact.toString(), strength + " " + ours);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Left> left(AccountId account, LocalDate since) {
        return posts.left(account, since);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LastBuyer> lastBuyers() {
        return buyers.last(today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LastBuyer> lastBuyers(Collection<AccountId> accounts) {
        return buyers.last(accounts, today());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select 1 from contact)")
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reached> reachedBy(String address) {
        return lookups.reachedBy(address, today());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wasReachedBy(AccountId account, String address) {
        return lookups.wasReachedBy(account, address);
    }

    /// What a person is at an account and how they are reached, from today on; what was before stays on record.
    void change(Post post, Standing standing, Details details) {
        Set<Purpose> allowed =
                consents.allowed(List.of(post.contact()), today()).getOrDefault(post.contact(), Set.of());
        Standing kept = allowed.contains(Purpose.ASSESSMENT) ? standing : standing.unassessed();
        UUID now = post.id();
        if (post.from().isEqual(today())) {
            posts.correct(now, kept);
        } else {
            posts.end(now, today());
            now = posts.add(post.contact(), post.account().id(), kept, today());
        }
        data.keep(post.contact(), now, details.only(allowed));
        audit.record("account.did.contactChanged", post.contact().toString(), now.toString());
    }

    /// The same person works elsewhere from today on. Phone, e-mail and superior were the former employer's.
    void move(Post post, AccountId to, DecisionRole role, String title) {
        ContactId contact = post.contact();
        if (posts.at(to, today()).stream().anyMatch(other -> other.contact().equals(contact))) {
            throw Refusal.conflict("account.contact.move.there");
        }
        Details before = data.open(List.of(contact), contact.id()).details(post.id());
        UUID now = posts.add(contact, to, new Standing(role, post.influence(), post.attitude()), today());
        data.keep(contact, now, before.elsewhere(title));
        endWork(post);
        audit.record("account.did.contactMoved", contact.toString(), to.id().toString());
    }

    /// The person works there no longer, and we do not know where else.
    void leave(Post post) {
        endWork(post);
        audit.record(
                "account.did.contactLeft",
                post.contact().toString(),
                post.account().id().id().toString());
    }

    void rename(ContactId contact, String name) {
        data.keep(contact, name);
        audit.record("account.did.contactRenamed", contact.toString(), "");
    }

    private void endWork(Post post) {
        if (post.role().decisive()) {
            phases.question(
                    post.account().id(),
                    Doubt.KEY_CONTACT_LEFT,
                    Text.of("account.question.contactLeft", Text.of(post.role().key()), today()));
        }
        posts.end(post.id(), today());
        relations.endSuperior(post.contact(), today());
        relations.endUnder(post.contact(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
