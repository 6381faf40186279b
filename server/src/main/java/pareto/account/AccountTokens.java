package pareto.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of table `account_token`: what accounts are found by, taken from all their names and those of the accounts that
/// were merged into them.
@Repository
class AccountTokens implements FoundBy {

    private final JdbcClient jdbc;
    private final NamesKept kept;

    AccountTokens(JdbcClient jdbc, NamesKept kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /// For names that are new, each with its account.
    void add(Collection<Account> named) {
        insert(named);
        kept.kept(named, false);
    }

    /// For accounts whose names have changed.
    void rewrite(Collection<UUID> accounts) {
        String[] ids = accounts.stream().map(UUID::toString).toArray(String[]::new);
        List<Account> called = called(ids);
        jdbc.sql("delete from account_token where account_id = any(?::text[]::uuid[])")
                .param(ids)
                .update();
        insert(called);
        kept.kept(called, true);
    }

    @Override
    public void refresh(AccountId account) {
        add(called(new String[] {account.id().toString()}));
    }

    @Override
    public List<Account> called(Collection<AccountId> accounts) {
        return called(accounts.stream().map(account -> account.id().toString()).toArray(String[]::new));
    }

    @Override
    public String folded(String code) {
        return SearchTokens.foldedCode(code);
    }

    private List<Account> called(String[] ids) {
        return jdbc.sql("""
                select id, code, name from account where id = any(:ids::text[]::uuid[])
                union all
                select n.account_id, a.code, n.name from account_name n join account a on a.id = n.account_id
                where n.until_at is null and n.account_id = any(:ids::text[]::uuid[])
                union all
                select l.account_id, l.code, m.other_name from account_alias l join account_merge m on m.id = l.merge_id
                where l.account_id = any(:ids::text[]::uuid[])
                """).param("ids", ids).query(AccountRows.ACCOUNT).list();
    }

    /// In the order of the tokens, as their index wants them.
    private void insert(Collection<Account> called) {
        Map<String, Set<UUID>> owned = new TreeMap<>();
        for (Account account : called) {
            for (String token : SearchTokens.stored(account.name())) {
                owned.computeIfAbsent(token, any -> new LinkedHashSet<>())
                        .add(account.id().id());
            }
        }
        List<String> all = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        owned.forEach((token, accounts) -> accounts.forEach(account -> {
            all.add(token);
            owners.add(account.toString());
        }));
        jdbc.sql("""
                insert into account_token (token, account_id)
                select token, account_id::uuid from unnest(?::text[], ?::text[]) as found (token, account_id)
                on conflict do nothing
                """)
                .params((Object) all.toArray(String[]::new), owners.toArray(String[]::new))
                .update();
    }
}
