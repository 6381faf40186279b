package pareto.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// For accounts that have one name and no tokens yet.
    void write(Collection<Account> fresh) {
        insert(fresh);
        kept.kept(fresh, false);
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
        List<Account> called = called(new String[] {account.id().toString()});
        insert(called);
        kept.kept(called, false);
    }

    @Override
    public String folded(String code) {
        return SearchTokens.foldedCode(code);
    }

    /// The accounts under each of their names.
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

    private void insert(Collection<Account> called) {
        Map<UUID, Set<String>> tokens = new HashMap<>();
        for (Account account : called) {
            tokens.computeIfAbsent(account.id().id(), id -> new LinkedHashSet<>())
                    .addAll(SearchTokens.stored(account.name()));
        }
        List<String> all = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        tokens.forEach((account, own) -> own.forEach(token -> {
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
