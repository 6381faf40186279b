package pareto.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Profiles.Named;

/// What accounts are called besides the name they go by (table `account_name`), and changes of that name by a person.
@Repository
@Transactional
public class AccountNames {

    private final JdbcClient jdbc;
    private final AccountTokens tokens;
    private final Clock clock;

    AccountNames(JdbcClient jdbc, AccountTokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Today's names besides those the accounts go by.
    @Transactional(readOnly = true)
    public Map<AccountId, List<AccountName>> of(Collection<AccountId> accounts) {
        Map<AccountId, List<AccountName>> names = new HashMap<>();
        jdbc.sql("""
                select account_id, id, kind, name from account_name
                where until_at is null and account_id = any(?::text[]::uuid[])
                order by array_position(array['short', 'english', 'script', 'former'], kind), set_at, id
                """).param(each(accounts, account -> account.id().toString())).query(row -> {
            names.computeIfAbsent(new AccountId(row.getObject("account_id", UUID.class)), id -> new ArrayList<>())
                    .add(new AccountName(
                            row.getObject("id", UUID.class),
                            AccountName.Kind.ofCode(row.getString("kind")),
                            row.getString("name")));
        });
        return names;
    }

    /// Of each account the first other name that holds what was typed, if one does.
    @Transactional(readOnly = true)
    Map<AccountId, String> meant(String typed, Collection<AccountId> accounts) {
        String wanted = NormalName.of(typed);
        Map<AccountId, String> meant = new HashMap<>();
        of(accounts)
                .forEach((account, names) -> names.stream()
                        .map(AccountName::name)
                        .filter(name -> NormalName.of(name).contains(wanted))
                        .findFirst()
                        .ifPresent(name -> meant.put(account, name)));
        return meant;
    }

    /// The names an account went by before, the latest first.
    @Transactional(readOnly = true)
    public List<String> before(AccountId account) {
        return jdbc.sql(
                        "select name from account_name where account_id = ? and kind = 'full' order by until_at desc, id")
                .param(account.id())
                .query(String.class)
                .list();
    }

    /// Gives accounts further names; returns how many they had not got.
    public int add(Collection<Named> given, Origin origin) {
        List<Named> names = List.copyOf(given);
        if (names.isEmpty()) {
            return 0;
        }
        int added = jdbc.sql("""
                insert into account_name (id, account_id, kind, name, normal_name, origin, source, set_by, set_at)
                select id::uuid, account::uuid, kind, name, normal, ?, cast(? as text), actor(), ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n (id, account, kind, name, normal)
                on conflict (account_id, kind, name) where until_at is null do nothing
                """)
                .param(origin.code())
                .param(origin.source())
                .param(now())
                .param(each(names, name -> UuidCreator.getTimeOrderedEpoch().toString()))
                .param(each(names, name -> name.account().id().toString()))
                .param(each(names, name -> name.kind().code()))
                .param(each(names, Named::name))
                .param(each(names, name -> NormalName.of(name.name())))
                .update();
        tokens.add(names.stream()
                .map(name -> new Account(name.account(), "", name.name()))
                .toList());
        return added;
    }

    /// Takes a name from an account; false when it has it no longer.
    public boolean end(AccountId account, UUID name) {
        int ended = jdbc.sql("""
                update account_name set until_at = ?, until_by = actor()
                where id = ? and account_id = ? and until_at is null
                """).params(now(), name, account.id()).update();
        tokens.rewrite(List.of(account.id()));
        return ended > 0;
    }

    /// Gives an account another name to go by, which files leave alone from now on.
    public void rename(AccountId account, String name) {
        rename(Map.of(account, name));
        jdbc.sql("update account set named_by = actor() where id = ?")
                .param(account.id())
                .update();
    }

    /// Gives accounts other names to go by, except those that a person has named; the old ones stay on record.
    void rename(Map<AccountId, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        List<Map.Entry<AccountId, String>> names = List.copyOf(new LinkedHashMap<>(renamed).entrySet());
        String[] ids = each(names, name -> name.getKey().id().toString());
        keepOld(ids);
        jdbc.sql("""
                update account set name = found.name, normal_name = found.normal
                from unnest(?::text[], ?::text[], ?::text[]) as found (id, name, normal)
                where account.id = found.id::uuid
                """)
                .param(ids)
                .param(each(names, Map.Entry::getValue))
                .param(each(names, name -> NormalName.of(name.getValue())))
                .update();
        tokens.rewrite(names.stream().map(name -> name.getKey().id()).toList());
    }

    private void keepOld(String[] ids) {
        jdbc.sql("""
                insert into account_name
                    (id, account_id, kind, name, normal_name, origin, set_by, set_at, until_at, until_by)
                select k.id::uuid, a.id, 'full', a.name, a.normal_name,
                    case when a.named_by is null then 'file' else 'person' end, coalesce(a.named_by, a.created_by),
                    coalesce((select max(n.until_at) from account_name n where n.account_id = a.id and n.kind = 'full'),
                        a.created_at), ?, actor()
                from unnest(?::text[], ?::text[]) as k (id, account) join account a on a.id = k.account::uuid
                """)
                .param(now())
                .param(each(
                        List.of(ids), id -> UuidCreator.getTimeOrderedEpoch().toString()))
                .param(ids)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
