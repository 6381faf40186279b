package pareto.account.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// Puts the people of an account, or one person, together with everyone they can be reached through. Opens the names
/// of those who are shown and of nobody else.
@Component
@Transactional
class Circles {

    /// How far an introduction may go: over two others it is a favour hardly anybody does.
    private static final int STEPS = 3;

    private final ContactPosts posts;
    private final PersonalData data;
    private final Consents consents;
    private final Relations relations;
    private final Ties ties;

    Circles(ContactPosts posts, PersonalData data, Consents consents, Relations relations, Ties ties) {
        this.posts = posts;
        this.data = data;
        this.consents = consents;
        this.relations = relations;
        this.ties = ties;
    }

    /// Everyone at an account.
    Circle at(AccountId account, LocalDate day) {
        List<Post> present = posts.at(account, day);
        Circle reach = reach(present.stream().map(Post::contact).toList(), day);
        Circle closed = new Circle(
                present.stream()
                        .map(post -> Person.of("", post, Details.NONE, Set.of()))
                        .toList(),
                reach.relations(),
                reach.ties(),
                Map.of());
        Set<ContactId> shown = new HashSet<>();
        closed.people().forEach(person -> shown.add(person.id()));
        closed.gaps().forEach(gap -> closed.way(gap.id()).ifPresent(way -> shown.addAll(way.over())));
        return opened(present, reach, shown, account.id(), day);
    }

    /// One person with all their present posts.
    Circle around(ContactId contact, LocalDate day) {
        List<Post> present = posts.of(List.of(contact)).stream()
                .filter(post -> !post.from().isAfter(day)
                        && (post.to() == null || post.to().isAfter(day)))
                .toList();
        Circle reach = reach(List.of(contact), day);
        Set<ContactId> shown = new HashSet<>(Set.of(contact));
        reach.relations(contact).forEach(relation -> shown.add(relation.other(contact)));
        reach.way(contact).ifPresent(way -> shown.addAll(way.over()));
        return opened(present, reach, shown, contact.id(), day);
    }

    private Circle reach(Collection<ContactId> centre, LocalDate day) {
        Set<ContactId> near = relations.around(centre, STEPS, day);
        return new Circle(List.of(), relations.of(near, day), ties.of(near, day), Map.of());
    }

    private Circle opened(List<Post> present, Circle reach, Set<ContactId> shown, UUID place, LocalDate day) {
        PersonalData.Opened opened = data.open(shown, place);
        Map<ContactId, Set<Purpose>> allowed = consents.allowed(shown, day);
        List<Person> people = present.stream()
                .map(post -> Person.of(
                        opened.name(post.contact()),
                        post,
                        opened.details(post.id()),
                        allowed.getOrDefault(post.contact(), Set.of())))
                .toList();
        return new Circle(people, reach.relations(), reach.ties(), opened.names());
    }
}
