package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.Account;
import pareto.account.AccountId;

/// People many at a time, for the part of this module that takes in files of them. What no ground allows is neither
/// told nor kept here either.
@Component
@Transactional
public class ContactBook {

    /// Audit entries hold the ids of at most so many persons each.
    private static final int AUDITED = 200;

    /// Somebody a file names.
    public record Wanted(AccountId account, String name) {}

    /// A person at an account today, as far as their data may be used.
    ///
    /// @param reachable whether phone and e-mail may be used
    /// @param assessable whether influence, attitude and remarks may be kept
    /// @param basis what getting in touch rests on; null while nothing allows it
    public record Known(
            ContactId contact,
            UUID post,
            Account account,
            LocalDate since,
            String name,
            Standing standing,
            Details details,
            boolean reachable,
            boolean assessable,
            @Nullable Basis basis) {}

    /// A person not known so far.
    public record Added(AccountId account, NewContact person) {}

    /// What is to be said of a known person from today on.
    ///
    /// @param basis a further ground for getting in touch and for assessment; null where none is given
    public record Changed(
            Known before,
            Standing standing,
            Details details,
            @Nullable Basis basis) {}

    private final ContactRows rows;
    private final ContactPosts posts;
    private final PersonalData data;
    private final ContactLookups lookups;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;

    ContactBook(
            ContactRows rows,
            ContactPosts posts,
            PersonalData data,
            ContactLookups lookups,
            Consents consents,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.data = data;
        this.lookups = lookups;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /// A name as it is compared.
    public static String folded(String name) {
        return NameTokens.folded(name);
    }

    /// Everyone of these names at these accounts today. Only whom a file names is looked at; that is entered in the
    /// audit.
    public Map<Wanted, List<Known>> find(Collection<Wanted> wanted, UUID place) {
        Map<Wanted, Wanted> asked = new HashMap<>();
        wanted.forEach(one -> asked.put(new Wanted(one.account(), folded(one.name())), one));
        List<Post> candidates = posts.of(lookups.named(asked.keySet(), today())).stream()
                .filter(post -> post.to() == null)
                .toList();
        Map<Wanted, List<Known>> found = new HashMap<>();
        for (Known known : known(candidates, place)) {
            Wanted one = asked.get(new Wanted(known.account().id(), folded(known.name())));
            if (one != null) {
                found.computeIfAbsent(one, any -> new ArrayList<>()).add(known);
            }
        }
        return found;
    }

    /// Everyone at accounts the actor may see, some at a time, as far as their data may be used.
    public List<Known> at(Collection<AccountId> accounts, UUID place) {
        return known(lookups.postsAt(accounts, today()), place);
    }

    /// These people at any account the actor may see.
    public Map<ContactId, Known> people(Collection<ContactId> contacts, UUID place) {
        Map<ContactId, Known> people = new HashMap<>();
        List<Post> candidates =
                posts.of(contacts).stream().filter(post -> post.to() == null).toList();
        known(candidates, place).forEach(known -> people.putIfAbsent(known.contact(), known));
        return people;
    }

    /// The same person at this account alone; empty when they work there no longer or were deleted.
    public Optional<Known> at(AccountId account, ContactId contact, UUID place) {
        List<Post> candidates = posts.of(List.of(contact)).stream()
                .filter(post -> post.to() == null && post.account().id().equals(account))
                .toList();
        return known(candidates, place).stream().findFirst();
    }

    /// Adds people who work there from today on, and answers their ids in the same order.
    public List<ContactId> add(List<Added> people, UUID place) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<ContactId, Added> added = new LinkedHashMap<>();
        people.forEach(person -> added.put(ContactId.fresh(), person));
        rows.add(added, today());
        audited("account.did.contactsImported", place, added.keySet());
        return List.copyOf(added.keySet());
    }

    /// Says something else of known people from today on; what was before stays on record.
    public void change(List<Changed> changes, UUID place) {
        if (changes.isEmpty()) {
            return;
        }
        List<ContactId> people =
                changes.stream().map(change -> change.before().contact()).toList();
        rows.ground(changes, today());
        Map<ContactId, Set<Purpose>> allowed = consents.allowed(people, today());
        rows.change(changes, allowed, today());
        audited("account.did.contactsImported", place, new HashSet<>(people));
    }

    private List<Known> known(List<Post> candidates, UUID place) {
        List<ContactId> people =
                candidates.stream().map(Post::contact).distinct().toList();
        Map<ContactId, Set<Purpose>> allowed = consents.allowed(people, today());
        Map<ContactId, Basis> bases = lookups.bases(people, today());
        PersonalData.Opened opened = data.openQuietly(people);
        audited("account.did.contactsRead", place, opened.names().keySet());
        List<Known> known = new ArrayList<>();
        for (Post post : candidates) {
            if (opened.names().containsKey(post.contact())) {
                Set<Purpose> uses = allowed.getOrDefault(post.contact(), Set.of());
                Person person = Person.of(opened.name(post.contact()), post, opened.details(post.id()), uses);
                known.add(of(person, bases.get(post.contact())));
            }
        }
        return known;
    }

    private static Known of(Person person, @Nullable Basis basis) {
        Post post = person.post();
        return new Known(
                person.id(),
                post.id(),
                post.account(),
                post.from(),
                person.name(),
                new Standing(post.role(), post.influence(), post.attitude()),
                person.details(),
                person.may(Purpose.CONTACT),
                person.may(Purpose.ASSESSMENT),
                basis);
    }

    private void audited(String what, UUID place, Collection<ContactId> people) {
        List<String> ids = people.stream().map(ContactId::toString).sorted().toList();
        for (int from = 0; from < ids.size(); from += AUDITED) {
            audit.record(
                    what, place.toString(), String.join(" ", ids.subList(from, Math.min(from + AUDITED, ids.size()))));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
