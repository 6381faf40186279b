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

/// Rows of table `account_token`: what accounts are found by, taken from all their names.
@Repository
class AccountTokens {

    private final JdbcClient jdbc;

    AccountTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For accounts that have one name and no tokens yet.
    void write(Collection<Account> fresh) {
        Map<UUID, Set<String>> tokens = new HashMap<>();
        fresh.forEach(account -> tokens.put(account.id().id(), SearchTokens.stored(account.name())));
        insert(tokens);
    }

    /// For accounts whose names have changed.
    void rewrite(Collection<UUID> accounts) {
        String[] ids = accounts.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, Set<String>> tokens = new HashMap<>();
        jdbc.sql("""
                select id, name from account where id = any(:ids::text[]::uuid[])
                union all
                select account_id, name from account_name
                where until_at is null and account_id = any(:ids::text[]::uuid[])
                """).param("ids", ids).query(row -> {
            tokens.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashSet<>())
                    .addAll(SearchTokens.stored(row.getString(2)));
        });
        jdbc.sql("delete from account_token where account_id = any(?::text[]::uuid[])")
                .param(ids)
                .update();
        insert(tokens);
    }

    private void insert(Map<UUID, Set<String>> tokens) {
        List<String> all = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        tokens.forEach((account, own) -> own.forEach(token -> {
            all.add(token);
            owners.add(account.toString());
        }));
        jdbc.sql("""
                insert into account_token (token, account_id)
                select token, account_id::uuid from unnest(?::text[], ?::text[]) as found (token, account_id)
                """)
                .params((Object) all.toArray(String[]::new), owners.toArray(String[]::new))
                .update();
    }
}
