package pareto.account;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.access.SightGrants;

/// The one parent of an account that counts on a day, and the tree these make: an account belongs to one group. The
/// database derives them from all parents (migration V309).
@Repository
class MainParents {

    private final JdbcClient jdbc;
    private final SightGrants grants;

    MainParents(JdbcClient jdbc, SightGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /// The main parent of an account on a day.
    @Nullable
    Account of(AccountId account, LocalDate day) {
        return jdbc.sql("""
                select a.id, a.code, a.name from account_main_parent p join account a on a.id = p.parent_id
                where p.account_id = ? and p.from_day <= ? and p.to_day > ?
                """)
                .params(account.id(), day, day)
                .query(AccountRows.ACCOUNT)
                .optional()
                .orElse(null);
    }

    /// What an account stands under on a day by main parents, the ultimate one first.
    List<Account> above(AccountId account, LocalDate day) {
        return jdbc.sql("""
                with recursive up (id, height) as (
                    select parent_id, 1 from account_main_parent where account_id = ? and from_day <= ? and to_day > ?
                    union all
                    select p.parent_id, up.height + 1
                    from up join account seen on seen.id = up.id join account_main_parent p on p.account_id = up.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select a.id, a.code, a.name from up join account a on a.id = up.id order by up.height desc
                """)
                .params(account.id(), day, day, day, day)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    /// Code of the ultimate parent by code of the account, on a day; only accounts that have a parent.
    Map<String, String> ultimate(LocalDate day) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("""
                select child.code, parent.code
                from account_main_parent p
                join account child on child.id = p.account_id
                join account parent on parent.id = p.parent_id
                where p.from_day <= ? and p.to_day > ?
                """).params(day, day).query(row -> {
            parents.put(row.getString(1), row.getString(2));
        });
        Map<String, String> tops = new HashMap<>();
        parents.keySet().forEach(code -> tops.put(code, top(parents, code)));
        return tops;
    }

    /// Codes of all accounts below one on a day, as far as the actor may see them and all between.
    Set<String> codesUnder(AccountId account, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                with recursive below (id) as (
                    select account_id from account_main_parent where parent_id = ? and from_day <= ? and to_day > ?
                    union
                    select p.account_id from below join account_main_parent p on p.parent_id = below.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select a.code from below join account a on a.id = below.id
                """)
                .params(account.id(), day, day, day, day)
                .query(String.class)
                .list());
    }

    /// The accounts whose main parent one is, by name.
    List<Account> under(AccountId account, LocalDate day) {
        return jdbc.sql("""
                select a.id, a.code, a.name from account_main_parent p join account a on a.id = p.account_id
                where p.parent_id = ? and p.from_day <= ? and p.to_day > ?""" + grants.narrowing("p.account_id") + " order by a.name, a.code")
                .params(account.id(), day, day)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    boolean hasMembers(AccountId account, LocalDate day) {
        return jdbc.sql("select exists (select 1 from account_main_parent"
                        + " where parent_id = ? and from_day <= ? and to_day > ?" + grants.narrowing("account_id")
                        + ")")
                .params(account.id(), day, day)
                .query(Boolean.class)
                .single();
    }

    /// How many accounts have one as their main parent.
    int members(AccountId account, LocalDate day) {
        return jdbc.sql("select count(*) from account_main_parent where parent_id = ? and from_day <= ? and to_day > ?"
                        + grants.narrowing("account_id"))
                .params(account.id(), day, day)
                .query(Integer.class)
                .single();
    }

    private static String top(Map<String, String> parents, String code) {
        Set<String> passed = new HashSet<>();
        String top = code;
        for (String parent = parents.get(top); parent != null && passed.add(top); parent = parents.get(top)) {
            top = Objects.requireNonNull(parent);
        }
        return top;
    }
}
