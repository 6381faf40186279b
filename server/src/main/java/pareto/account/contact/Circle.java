package pareto.account.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of an account, how they stand to each other and to ours.
///
/// @param people who work there
/// @param relations among them and with people elsewhere, as far as these can be reached and seen
/// @param ties of everyone who can be reached
/// @param names of everyone who can be reached
record Circle(List<Person> people, List<Relation> relations, List<Tie> ties, Map<ContactId, String> names) {

    String name(ContactId id) {
        return names.getOrDefault(id, "");
    }

    List<Tie> ties(ContactId id) {
        return ties.stream().filter(tie -> tie.contact().equals(id)).toList();
    }

    List<Relation> relations(ContactId id) {
        return relations.stream().filter(relation -> relation.concerns(id)).toList();
    }

    /// Ties of those who work there.
    List<Tie> ours() {
        return ties.stream().filter(tie -> works(tie.contact())).toList();
    }

    /// Whom a person reports to, if that one works there too.
    @Nullable
    ContactId superior(ContactId id) {
        return relations.stream()
                .filter(relation -> relation.kind() == RelationKind.REPORTS_TO
                        && relation.from().equals(id)
                        && works(relation.to()))
                .map(Relation::to)
                .findFirst()
                .orElse(null);
    }

    /// Those against whom nothing is bought and whom nobody of ours knows.
    List<Person> gaps() {
        return people.stream()
                .filter(person ->
                        person.post().role().decisive() && ties(person.id()).isEmpty())
                .toList();
    }

    Optional<Introductions.Way> way(ContactId to) {
        return Introductions.to(to, relations, ties);
    }

    boolean works(ContactId id) {
        return people.stream().anyMatch(person -> person.id().equals(id));
    }
}
