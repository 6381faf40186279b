package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who belongs to whom as order files name it: one parent, whole, as long as the history goes back.
@Repository
class ParentsOfFiles {

    private final Parents parents;
    private final JdbcClient jdbc;
    private final Clock clock;

    ParentsOfFiles(Parents parents, JdbcClient jdbc, Clock clock) {
        this.parents = parents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Takes over the parents that a file names, unless a person has decided about the account, or an account would
    /// stand under itself on any day.
    ///
    /// @param named code of the parent by code of the account
    void take(Map<String, String> named) {
        if (named.isEmpty()) {
            return;
        }
        parents.lock();
        Map<String, String> open = new HashMap<>(named);
        open.keySet().removeAll(decidedByPersons());
        Map<String, String> acyclic = withoutCircles(open, links());
        String[] children = acyclic.keySet().toArray(String[]::new);
        String[] above = acyclic.values().toArray(String[]::new);
        jdbc.sql("""
                delete from account_parent p
                using unnest(?::text[], ?::text[]) as named (child, parent), account child, account parent
                where child.code = named.child and p.account_id = child.id and p.origin = 'file'
                    and parent.id = p.parent_id and parent.code <> named.parent
                """).params(children, above).update();
        jdbc.sql("""
                insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                select child.id, parent.id, ?, 'file', actor(), ?
                from unnest(?::text[], ?::text[]) as named (child, parent)
                join account child on child.code = named.child
                join account parent on parent.code = named.parent
                where not exists (select 1 from account_parent p where p.account_id = child.id)
                """)
                .params(ParentLink.EVER, Timestamp.from(clock.instant()), children, above)
                .update();
    }

    /// Codes of the accounts whose parents a person has given, changed or taken away.
    private Set<String> decidedByPersons() {
        return Set.copyOf(jdbc.sql("""
                select distinct a.code from account_parent p join account a on a.id = p.account_id
                where p.origin = 'person' or p.to_day < 'infinity'
                """).query(String.class).list());
    }

    /// Codes of all parents by code of the account, whenever they were it.
    private Map<String, Set<String>> links() {
        Map<String, Set<String>> links = new HashMap<>();
        jdbc.sql("""
                select child.code, parent.code
                from account_parent p
                join account child on child.id = p.account_id
                join account parent on parent.id = p.parent_id
                """).query(row -> {
            links.merge(row.getString(1), Set.of(row.getString(2)), ParentsOfFiles::both);
        });
        return links;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /// The named parents that close no circle; an account whose new parent would close one keeps the old.
    private static Map<String, String> withoutCircles(Map<String, String> named, Map<String, Set<String>> standing) {
        Map<String, Set<String>> all = new HashMap<>(standing);
        all.keySet().removeAll(named.keySet());
        Map<String, String> accepted = new HashMap<>();
        for (Map<String, Set<String>> wanted : List.of(alone(named), standing)) {
            named.keySet().forEach(child -> {
                String parent = wanted.getOrDefault(child, Set.of()).stream()
                        .findFirst()
                        .orElse(null);
                if (parent != null && !accepted.containsKey(child) && !leadsTo(all, parent, child)) {
                    all.put(child, Set.of(parent));
                    accepted.put(child, parent);
                }
            });
        }
        return accepted;
    }

    private static Map<String, Set<String>> alone(Map<String, String> named) {
        Map<String, Set<String>> alone = new HashMap<>();
        named.forEach((child, parent) -> alone.put(child, Set.of(parent)));
        return alone;
    }

    private static boolean leadsTo(Map<String, Set<String>> parents, String from, String to) {
        Deque<String> ahead = new ArrayDeque<>(Set.of(from));
        Set<String> passed = new HashSet<>();
        while (!ahead.isEmpty()) {
            String code = ahead.pop();
            if (code.equals(to)) {
                return true;
            }
            if (passed.add(code)) {
                ahead.addAll(parents.getOrDefault(code, Set.of()));
            }
        }
        return false;
    }
}
