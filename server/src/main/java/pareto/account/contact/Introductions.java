package pareto.account.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Who of ours can introduce us to someone. A way of strong steps is better than one of weak ones, a short one better
/// than a long one: a step of strength 5 costs 1, one of strength 1 costs 5, and the cheapest way is taken.
final class Introductions {

    private static final int STRONGEST = 5;

    /// @param start who of ours begins, with whom
    /// @param over who introduces to whom, from that person to the one wanted
    /// @param cost of all steps together
    record Way(Tie start, List<ContactId> over, int cost) {}

    private record Reached(ContactId who, int cost) {}

    private Introductions() {}

    /// The best way to someone; of the person's own tie only, when there is one and nothing beats it.
    static Optional<Way> to(ContactId goal, Collection<Relation> relations, Collection<Tie> ties) {
        Map<ContactId, ContactId> next = new HashMap<>();
        Map<ContactId, Integer> costs = costs(goal, relations, next);
        return ties.stream()
                .filter(tie -> costs.containsKey(tie.contact()))
                .map(tie -> new Way(
                        tie,
                        follow(tie.contact(), goal, next),
                        costs.getOrDefault(tie.contact(), 0) + cost(tie.strength())))
                .min(Comparator.comparingInt(Way::cost)
                        .thenComparing(way -> way.over().size())
                        .thenComparing(way -> way.start().name()));
    }

    /// What it costs to come from anyone to the goal; `next` receives the next one on the way.
    private static Map<ContactId, Integer> costs(
            ContactId goal, Collection<Relation> relations, Map<ContactId, ContactId> next) {
        Map<ContactId, List<Relation>> around = new HashMap<>();
        for (Relation relation : relations) {
            around.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            around.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
        Map<ContactId, Integer> costs = new HashMap<>(Map.of(goal, 0));
        PriorityQueue<Reached> ahead = new PriorityQueue<>(Comparator.comparingInt(Reached::cost));
        ahead.add(new Reached(goal, 0));
        while (!ahead.isEmpty()) {
            Reached at = ahead.remove();
            for (Relation relation : around.getOrDefault(at.who(), List.of())) {
                ContactId other = relation.other(at.who());
                int cost = at.cost() + cost(relation.kind().strength());
                if (cost < costs.getOrDefault(other, Integer.MAX_VALUE)) {
                    costs.put(other, cost);
                    next.put(other, at.who());
                    ahead.add(new Reached(other, cost));
                }
            }
        }
        return costs;
    }

    private static List<ContactId> follow(ContactId from, ContactId goal, Map<ContactId, ContactId> next) {
        List<ContactId> over = new ArrayList<>(List.of(from));
        ContactId at = from;
        while (!at.equals(goal)) {
            at = next.getOrDefault(at, goal);
            over.add(at);
        }
        return over;
    }

    private static int cost(int strength) {
        return STRONGEST + 1 - strength;
    }
}
