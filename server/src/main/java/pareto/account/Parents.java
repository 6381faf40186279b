package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who belongs to whom, dated: the tree of accounts under one ultimate parent.
@Repository
class Parents {

    /// A parent named by a file has been the parent as long as the history goes back.
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Parents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Takes over the parents that a file names, unless a person has decided about the account, or an account would
    /// stand under itself.
    ///
    /// @param named code of the parent by code of the account
    void fromFile(Map<String, String> named) {
        Map<String, String> open = new HashMap<>(named);
        open.keySet().removeAll(decidedByPersons());
        Map<String, String> acyclic = withoutCircles(open, edges("p.to_day > ?", LocalDate.now(clock)));
        if (acyclic.isEmpty()) {
            return;
        }
        String[] children = acyclic.keySet().toArray(String[]::new);
        String[] parents = acyclic.values().toArray(String[]::new);
        jdbc.sql("""
                delete from account_parent p using account a
                where a.id = p.account_id and p.origin = 'file' and a.code = any(?)
                """).param(children).update();
        jdbc.sql("""
                insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                select child.id, parent.id, ?, 'file', actor(), ?
                from unnest(?::text[], ?::text[]) as named (child, parent)
                join account child on child.code = named.child
                join account parent on parent.code = named.parent
                where not exists (select 1 from account_parent p where p.account_id = child.id)
                """).params(EVER, now(), children, parents).update();
    }

    /// Gives an account a parent from a day on, or none; what was before stays readable.
    void move(AccountId account, @Nullable AccountId parent, LocalDate day) {
        jdbc.sql("delete from account_parent where account_id = ? and from_day >= ?")
                .params(account.id(), day)
                .update();
        jdbc.sql("update account_parent set to_day = ? where account_id = ? and to_day > ?")
                .params(day, account.id(), day)
                .update();
        if (parent != null) {
            jdbc.sql("""
                    insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                    values (?, ?, ?, 'person', actor(), ?)
                    """).params(account.id(), parent.id(), day, now()).update();
        }
    }

    /// Whether the one stands under the other on a day, so that it cannot become its parent.
    boolean standsUnder(AccountId one, AccountId other, LocalDate day) {
        return jdbc.sql("""
                with recursive up (id) as (
                    select cast(? as uuid)
                    union
                    select p.parent_id from up join account_parent p on p.account_id = up.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select exists (select 1 from up where id = ?)
                """)
                .params(one.id(), day, day, other.id())
                .query(Boolean.class)
                .single();
    }

    /// Code of the ultimate parent by code of the account, on a day.
    Map<String, String> ultimate(LocalDate day) {
        Map<String, String> parents = edges("p.from_day <= ? and p.to_day > ?", day, day);
        Map<String, String> tops = new HashMap<>();
        parents.keySet().forEach(code -> tops.put(code, top(parents, code)));
        return tops;
    }

    /// The parent of an account on a day.
    @Nullable
    Account of(AccountId account, LocalDate day) {
        return jdbc.sql("""
                select a.id, a.code, a.name from account_parent p join account a on a.id = p.parent_id
                where p.account_id = ? and p.from_day <= ? and p.to_day > ?
                """)
                .params(account.id(), day, day)
                .query(AccountRows.ACCOUNT)
                .optional()
                .orElse(null);
    }

    /// Codes of all accounts below one today.
    Set<String> codesUnder(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return Set.copyOf(jdbc.sql("""
                with recursive below (id) as (
                    select account_id from account_parent where parent_id = ? and from_day <= ? and to_day > ?
                    union
                    select p.account_id from below join account_parent p on p.parent_id = below.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select a.code from below join account a on a.id = below.id
                """)
                .params(account.id(), today, today, today, today)
                .query(String.class)
                .list());
    }

    /// The accounts directly under one, by name.
    List<Account> under(AccountId account, LocalDate day, int most) {
        return jdbc.sql("""
                select a.id, a.code, a.name from account_parent p join account a on a.id = p.account_id
                where p.parent_id = ? and p.from_day <= ? and p.to_day > ? order by a.name limit ?
                """)
                .params(account.id(), day, day, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    /// Codes of the accounts whose parent a person has given, changed or taken away.
    private Set<String> decidedByPersons() {
        return Set.copyOf(jdbc.sql("""
                select distinct a.code from account_parent p join account a on a.id = p.account_id
                where p.origin = 'person' or p.to_day < 'infinity'
                """).query(String.class).list());
    }

    private Map<String, String> edges(String condition, Object... parameters) {
        Map<String, String> edges = new HashMap<>();
        jdbc.sql("""
                select child.code, parent.code
                from account_parent p
                join account child on child.id = p.account_id
                join account parent on parent.id = p.parent_id
                where\s""" + condition).params(parameters).query(row -> {
            edges.put(row.getString(1), row.getString(2));
        });
        return edges;
    }

    /// The named parents that close no circle; an account whose new parent would close one keeps the old.
    private static Map<String, String> withoutCircles(Map<String, String> named, Map<String, String> standing) {
        Map<String, String> all = new HashMap<>(standing);
        all.keySet().removeAll(named.keySet());
        Map<String, String> accepted = new HashMap<>();
        for (Map<String, String> wanted : List.of(named, standing)) {
            named.keySet().forEach(child -> {
                String parent = wanted.get(child);
                if (parent != null && !accepted.containsKey(child) && !leadsTo(all, parent, child)) {
                    all.put(child, parent);
                    accepted.put(child, parent);
                }
            });
        }
        return accepted;
    }

    private static String top(Map<String, String> parents, String code) {
        Set<String> passed = new HashSet<>();
        String top = code;
        for (String parent = parents.get(top); parent != null && passed.add(top); parent = parents.get(top)) {
            top = parent;
        }
        return top;
    }

    private static boolean leadsTo(Map<String, String> parents, String from, String to) {
        for (String code = from; code != null; code = parents.get(code)) {
            if (code.equals(to)) {
                return true;
            }
        }
        return false;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
