package pareto.account;

import java.math.BigDecimal;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.SightGrants;

/// Accounts many at a time, for the part of this module that takes in files of them.
@Repository
@Transactional
public class AccountBook {

    /// That a parent and its share are not among those said.
    private static final String UNSAID = """
             and not exists (
                select 1 from unnest(?::text[], ?::text[], ?::text[]) as w (account, parent, share)
                where w.account::uuid = p.account_id and w.parent::uuid = p.parent_id
                    and w.share::numeric is not distinct from p.share)
            """;

    /// That the actor sees the parent: what someone cannot see, their file cannot have meant to end.
    private static final String SEEN = " and exists (select 1 from account a where a.id = p.parent_id)";

    private static final String NAMED =
            "select id, code, name, normal_name from account where normal_name = any(:names) order by code";

    private static final String NAMED_OTHERWISE = """
            select a.id, a.code, a.name, n.normal_name from account_name n join account a on a.id = n.account_id
            where n.normal_name = any(:names) and n.until_at is null
            union
            select a.id, a.code, a.name, n.normal_name from account_name n join account a on a.id = n.account_id
            where n.normal_name = any(:names) and n.kind = 'full'
            union
            select a.id, a.code, a.name, m.other_normal_name
            from account_merge m join account a on a.id = m.account_id
            where m.other_normal_name = any(:names) and m.undone_at is null
            order by code
            """;

    /// One of the accounts another one is to stand under.
    ///
    /// @param share percent; null where it is not known or the whole
    /// @param fresh whether the account is new
    public record Placing(
            AccountId account, AccountId parent, @Nullable BigDecimal share, boolean fresh) {}

    /// A parent with its share in percent; null where it is not known or the whole.
    public record Holding(Account parent, @Nullable BigDecimal share) {}

    private final AccountRows rows;
    private final AccountNames names;
    private final Parents parents;
    private final SightGrants grants;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountBook(
            AccountRows rows, AccountNames names, Parents parents, SightGrants grants, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.names = names;
        this.parents = parents;
        this.grants = grants;
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

    /// Accounts by normal name. A name that no account goes by is looked for among further and earlier names and those
    /// of merged accounts.
    @Transactional(readOnly = true)
    public Map<String, List<Account>> withNormalNames(Collection<String> names) {
        Map<String, List<Account>> found = new HashMap<>(named(NAMED, names));
        List<String> others =
                names.stream().filter(name -> !found.containsKey(name)).toList();
        if (!others.isEmpty()) {
            found.putAll(named(NAMED_OTHERWISE, others));
        }
        return found;
    }

    private Map<String, List<Account>> named(String sql, Collection<String> names) {
        return by("normal_name", jdbc.sql(sql).param("names", names.toArray(String[]::new)));
    }

    /// Accounts by unified social credit code.
    @Transactional(readOnly = true)
    public Map<String, List<Account>> withCreditCodes(Collection<String> codes) {
        return by("word", jdbc.sql("""
                select a.id, a.code, a.name, v.word from account_value v join account a on a.id = v.account_id
                where v.field_id = (select id from profile_field where key = 'credit-code')
                    and v.word = any(?) and v.until_at is null
                order by a.code
                """).param(codes.toArray(String[]::new)));
    }

    private static Map<String, List<Account>> by(String column, JdbcClient.StatementSpec asked) {
        Map<String, List<Account>> found = new HashMap<>();
        asked.query((row, number) -> Map.entry(row.getString(column), AccountRows.ACCOUNT.mapRow(row, number)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    /// Accounts that the actor may see, by code, some at a time.
    ///
    /// @param group only this account and what stands under it; null for all
    /// @param after code of the account before; empty at the beginning
    @Transactional(readOnly = true)
    public List<Account> page(@Nullable AccountId group, String after, int most, LocalDate day) {
        if (group == null) {
            return jdbc.sql("select id, code, name from account where code > ?" + grants.narrowing("id")
                            + " order by code limit ?")
                    .params(after, most)
                    .query(AccountRows.ACCOUNT)
                    .list();
        }
        return jdbc.sql("""
                with recursive below (id) as (
                    select ?::uuid
                    union
                    select p.account_id from below b join account_parent p on p.parent_id = b.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select a.id, a.code, a.name from below b join account a on a.id = b.id
                where a.code > ? order by a.code limit ?
                """)
                .params(group.id(), day, day, after, most)
                .query(AccountRows.ACCOUNT)
                .list();
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

    /// Adds potential accounts that nobody knew, by code and name as a person has decided, and answers them with their
    /// ids in the same order.
    public List<Account> add(List<Map.Entry<String, String>> accounts) {
        List<Account> added = accounts.stream()
                .map(account -> new Account(AccountId.fresh(), account.getKey(), account.getValue()))
                .toList();
        rows.insertPotential(added);
        return added;
    }

    /// Gives accounts the names they stand here with, as a person has decided: order files leave them alone.
    public void rename(List<Account> accounts) {
        Map<AccountId, String> renamed = new HashMap<>();
        accounts.forEach(account -> renamed.put(account.id(), account.name()));
        names.rename(renamed);
        jdbc.sql("update account set named_by = actor() where id = any(?::text[]::uuid[])")
                .param(texts(renamed.keySet()))
                .update();
    }

    /// What each of these accounts stands under on a day.
    @Transactional(readOnly = true)
    public Map<AccountId, List<Holding>> parents(Collection<AccountId> accounts, LocalDate day) {
        Map<AccountId, List<Holding>> parents = new HashMap<>();
        jdbc.sql("""
                select p.account_id, a.id, a.code, a.name, p.share
                from account_parent p join account a on a.id = p.parent_id
                where p.account_id = any(?::text[]::uuid[]) and p.from_day <= ? and p.to_day > ? order by a.code
                """)
                .params(texts(accounts), day, day)
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new Holding(AccountRows.ACCOUNT.mapRow(row, number), row.getBigDecimal("share"))))
                .list()
                .forEach(entry -> parents.computeIfAbsent(entry.getKey(), account -> new ArrayList<>())
                        .add(entry.getValue()));
        return parents;
    }

    /// Every account that stands under others on a day or later, with those.
    @Transactional(readOnly = true)
    public Map<AccountId, Set<AccountId>> tree(LocalDate day) {
        Map<AccountId, Set<AccountId>> tree = new HashMap<>();
        jdbc.sql("select account_id, parent_id from account_parent where to_day > ?")
                .param(day)
                .query(row -> {
                    tree.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), account -> new HashSet<>())
                            .add(new AccountId(row.getObject(2, UUID.class)));
                });
        return tree;
    }

    /// Nobody else changes the tree until this transaction is over.
    public void lockTree() {
        parents.lock();
    }

    /// From a day on puts accounts under these others and none else that the actor sees, whatever was planned later.
    /// What was before stays readable; what stays as it is began when it did. A new account has always stood there.
    public void place(List<Placing> placings, LocalDate day) {
        String[] accounts = each(placings, placing -> placing.account().id().toString());
        String[] above = each(placings, placing -> placing.parent().id().toString());
        @Nullable
        String[] shares = each(
                placings,
                placing -> placing.share() == null ? null : placing.share().toPlainString());
        jdbc.sql("delete from account_parent p where account_id = any(?::text[]::uuid[])" + SEEN
                        + " and (from_day > ? or from_day = ?" + UNSAID + ")")
                .params(accounts, day, day, accounts, above, shares)
                .update();
        jdbc.sql("update account_parent p set to_day = ? where account_id = any(?::text[]::uuid[]) and to_day > ?"
                        + SEEN + UNSAID)
                .params(day, accounts, day, accounts, above, shares)
                .update();
        jdbc.sql("update account_parent p set to_day = 'infinity' where account_id = any(?::text[]::uuid[])"
                        + " and to_day > ? and to_day < 'infinity'" + SEEN)
                .params(accounts, day)
                .update();
        jdbc.sql("""
                insert into account_parent (account_id, parent_id, share, from_day, origin, set_by, set_at)
                select w.account::uuid, w.parent::uuid, w.share::numeric, w.since::date, 'person', actor(), ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as w (account, parent, share, since)
                where not exists (
                    select 1 from account_parent p where p.account_id = w.account::uuid
                        and p.parent_id = w.parent::uuid and p.from_day <= ? and p.to_day > ?)
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        accounts,
                        above,
                        shares,
                        each(placings, placing -> (placing.fresh() ? ParentLink.EVER : day).toString()),
                        day,
                        day)
                .update();
    }

    private static <T> @Nullable String[] each(List<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    private static String[] texts(Collection<AccountId> accounts) {
        return accounts.stream().map(account -> account.id().toString()).toArray(String[]::new);
    }
}
