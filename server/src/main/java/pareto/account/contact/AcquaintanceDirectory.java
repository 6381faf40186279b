package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.contact.Acquaintance.Decider;
import pareto.account.contact.Acquaintance.OfOurs;
import pareto.shell.Text;

/// Says of many accounts at once who of ours knows whom. Opens the names of those who are named and of nobody else.
@Component
@Transactional
class AcquaintanceDirectory implements Acquaintances {

    private final ContactPosts posts;
    private final PersonalData data;
    private final Consents consents;
    private final Ties ties;
    private final Clock clock;

    AcquaintanceDirectory(ContactPosts posts, PersonalData data, Consents consents, Ties ties, Clock clock) {
        this.posts = posts;
        this.data = data;
        this.consents = consents;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public Map<AccountId, Acquaintance> at(Collection<AccountId> accounts, @Nullable IdentityId going, UUID place) {
        LocalDate today = LocalDate.now(clock);
        Map<AccountId, List<Post>> present = posts.at(accounts, today).stream()
                .collect(Collectors.groupingBy(post -> post.account().id(), LinkedHashMap::new, Collectors.toList()));
        Set<ContactId> all = present.values().stream()
                .flatMap(List::stream)
                .map(Post::contact)
                .collect(Collectors.toSet());
        List<Tie> known = ties.of(all, today);
        Map<ContactId, Set<Purpose>> allowed = consents.allowed(all, today);
        Map<ContactId, String> names =
                data.open(named(present.values(), known), place).names();
        Map<AccountId, Acquaintance> found = new LinkedHashMap<>();
        present.forEach((account, there) -> found.put(account, of(circle(there, known, allowed, names), going)));
        return found;
    }

    /// Whoever decides, and whoever is the only one somewhere whom we know.
    private static Set<ContactId> named(Collection<List<Post>> places, List<Tie> known) {
        Set<ContactId> named = new HashSet<>();
        for (List<Post> there : places) {
            there.stream()
                    .filter(post -> post.role().decisive())
                    .map(Post::contact)
                    .forEach(named::add);
            List<ContactId> met = there.stream()
                    .map(Post::contact)
                    .filter(contact ->
                            known.stream().anyMatch(tie -> tie.contact().equals(contact)))
                    .toList();
            if (met.size() == 1) {
                named.addAll(met);
            }
        }
        return named;
    }

    private static Circle circle(
            List<Post> there, List<Tie> known, Map<ContactId, Set<Purpose>> allowed, Map<ContactId, String> names) {
        List<Person> people = there.stream()
                .map(post -> Person.of(
                        names.getOrDefault(post.contact(), ""),
                        post,
                        Details.NONE,
                        allowed.getOrDefault(post.contact(), Set.of())))
                .toList();
        return new Circle(people, List.of(), known, names);
    }

    private static Acquaintance of(Circle circle, @Nullable IdentityId going) {
        List<Decider> deciders = circle.people().stream()
                .filter(person -> person.post().role().decisive())
                .map(person -> decider(circle, person))
                .toList();
        List<Text> risks =
                new ArrayList<>(Findings.of(circle).stream().map(Finding::what).toList());
        deciders.stream()
                .filter(decider -> onlyKnownBy(going, decider.knownBy()))
                .map(decider -> Text.of("account.contact.going", decider.name(), decider.role()))
                .forEach(risks::add);
        return new Acquaintance(deciders, risks);
    }

    private static Decider decider(Circle circle, Person person) {
        return new Decider(
                person.name(),
                person.id().address(),
                Text.of(person.post().role().key()),
                circle.ties(person.id()).stream()
                        .map(tie -> new OfOurs(tie.ours(), tie.name(), tie.strength()))
                        .toList());
    }

    private static boolean onlyKnownBy(@Nullable IdentityId going, List<OfOurs> knownBy) {
        return knownBy.size() == 1 && Objects.equals(knownBy.getFirst().id(), going);
    }
}
