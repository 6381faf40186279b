package pareto.account.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pareto.access.IdentityId;

/// What a relationship map shows: theirs on top, ours at the bottom, a free place for each gap.
///
/// @param ours everyone of ours who knows someone there, with whom
/// @param gaps those whom somebody of ours should know
record RelationshipMap(Circle circle, List<Ours> ours, List<Person> gaps, MapLayout layout) {

    record Ours(IdentityId id, String name, List<Tie> ties) {}

    static RelationshipMap of(Circle circle) {
        Map<IdentityId, List<Tie>> byOurs = new LinkedHashMap<>();
        circle.ours()
                .forEach(tie -> byOurs.computeIfAbsent(tie.ours(), id -> new ArrayList<>())
                        .add(tie));
        List<Ours> ours = new ArrayList<>();
        byOurs.forEach((id, ties) -> ours.add(new Ours(id, ties.getFirst().name(), ties)));
        List<List<ContactId>> below = new ArrayList<>();
        ours.forEach(one -> below.add(one.ties().stream().map(Tie::contact).toList()));
        circle.gaps().forEach(gap -> below.add(List.of(gap.id())));
        List<MapLayout.Node> nodes = circle.people().stream()
                .map(person -> new MapLayout.Node(person.id(), circle.superior(person.id())))
                .toList();
        return new RelationshipMap(circle, ours, circle.gaps(), MapLayout.of(nodes, below));
    }

    MapLayout.Spot spot(ContactId id) {
        return layout.people().getOrDefault(id, new MapLayout.Spot(0, 0));
    }

    MapLayout.Spot spotOfOurs(int at) {
        return layout.ours().get(at);
    }

    MapLayout.Spot spotOfGap(int at) {
        return layout.ours().get(ours.size() + at);
    }
}
