package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Accounts many at a time, for the part of this module that takes in files of them.
@Repository
@Transactional
public class AccountBook {

    /// A parent named for an account whose history is not known has always been its parent.
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /// An account that is to stand under another one.
    public record Placing(AccountId account, AccountId parent, boolean fresh) {}

    private final AccountRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountBook(AccountRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A name as accounts of the same name share it.
    public static String normal(String name) {
        return NormalName.of(name);
    }

    @Transactional(readOnly = true)
    public Map<String, Account> withCodes(Collection<String> codes) {
        return rows.withCodes(codes.toArray(String[]::new));
    }

    /// Accounts by normal name.
    @Transactional(readOnly = true)
    public Map<String, List<Account>> withNormalNames(Collection<String> names) {
        Map<String, List<Account>> found = new HashMap<>();
        jdbc.sql("select id, code, name, normal_name from account where normal_name = any(?) order by code")
                .param(names.toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("normal_name"), AccountRows.ACCOUNT.mapRow(row, number)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    /// Those of these accounts that the actor may see.
    @Transactional(readOnly = true)
    public Set<AccountId> visible(Collection<AccountId> accounts) {
        Set<AccountId> visible = new HashSet<>();
        jdbc.sql("select id from account where id = any(?::text[]::uuid[])")
                .param(texts(accounts))
                .query(row -> {
                    visible.add(new AccountId(row.getObject(1, UUID.class)));
                });
        return visible;
    }

    /// Adds accounts that nobody knew, and answers them with their ids in the same order.
    ///
    /// @param accounts code and name of each
    public List<Account> add(List<Map.Entry<String, String>> accounts) {
        List<Account> added = accounts.stream()
                .map(account -> new Account(AccountId.fresh(), account.getKey(), account.getValue()))
                .toList();
        rows.insert(added);
        return added;
    }

    public void rename(List<Account> accounts) {
        rows.rename(accounts);
    }

    /// The account each of these stands under on a day.
    @Transactional(readOnly = true)
    public Map<AccountId, Account> parents(Collection<AccountId> accounts, LocalDate day) {
        Map<AccountId, Account> parents = new HashMap<>();
        jdbc.sql("""
                select p.account_id, a.id, a.code, a.name from account_parent p join account a on a.id = p.parent_id
                where p.account_id = any(?::text[]::uuid[]) and p.from_day <= ? and p.to_day > ?
                """)
                .params(texts(accounts), day, day)
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        AccountRows.ACCOUNT.mapRow(row, number)))
                .list()
                .forEach(entry -> parents.put(entry.getKey(), entry.getValue()));
        return parents;
    }

    /// Every account that stands under another one on a day, with that one.
    @Transactional(readOnly = true)
    public Map<AccountId, AccountId> tree(LocalDate day) {
        Map<AccountId, AccountId> tree = new HashMap<>();
        jdbc.sql("select account_id, parent_id from account_parent where from_day <= ? and to_day > ?")
                .params(day, day)
                .query(row -> {
                    tree.put(new AccountId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class)));
                });
        return tree;
    }

    /// Puts accounts under others from a day on; what was before stays readable. A new account has always stood there.
    public void place(List<Placing> placings, LocalDate day) {
        String[] accounts = placings.stream()
                .map(placing -> placing.account().id().toString())
                .toArray(String[]::new);
        jdbc.sql("delete from account_parent where account_id = any(?::text[]::uuid[]) and from_day >= ?")
                .params(accounts, day)
                .update();
        jdbc.sql("update account_parent set to_day = ? where account_id = any(?::text[]::uuid[]) and to_day > ?")
                .params(day, accounts, day)
                .update();
        jdbc.sql("""
                insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                select account::uuid, parent::uuid, since::date, 'person', actor(), ?
                from unnest(?::text[], ?::text[], ?::text[]) as placed (account, parent, since)
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        accounts,
                        placings.stream()
                                .map(placing -> placing.parent().id().toString())
                                .toArray(String[]::new),
                        placings.stream()
                                .map(placing -> (placing.fresh() ? EVER : day).toString())
                                .toArray(String[]::new))
                .update();
    }

    private static String[] texts(Collection<AccountId> accounts) {
        return accounts.stream().map(account -> account.id().toString()).toArray(String[]::new);
    }
}
