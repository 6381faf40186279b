package pareto.account.contact;

import java.util.Set;

/// A person at an account as far as their data may be used: what no ground allows is left out.
record Person(ContactId id, String name, Post post, Details details, Set<Purpose> allowed) {

    static Person of(String name, Post post, Details details, Set<Purpose> allowed) {
        return new Person(
                post.contact(),
                name,
                allowed.contains(Purpose.ASSESSMENT) ? post : post.unassessed(),
                details.only(allowed),
                allowed);
    }

    boolean may(Purpose purpose) {
        return allowed.contains(purpose);
    }
}
