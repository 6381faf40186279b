package pareto.account.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountId;

/// What is older than what it is found by gets that at a start: accounts their keys, where there are none at all, so
/// many
/// at a time; merged accounts their names as names are compared.
@Component
class FillingKeys {

    private static final int AT_ONCE = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Keys keys;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FillingKeys(Keys keys, Actors actors, JdbcClient jdbc, TransactionTemplate transaction) {
        this.keys = keys;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        actors.system(
                Merging.JOB,
                () -> transaction.executeWithoutResult(status -> {
                    UUID last = none() ? FIRST : null;
                    while (last != null) {
                        last = after(last);
                    }
                    merged();
                }));
    }

    private void merged() {
        jdbc.sql("select id, other_name from account_merge where other_normal_name is null")
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(merge -> jdbc.sql("update account_merge set other_normal_name = ? where id = ?")
                        .params(AccountBook.normal(merge.getValue()), merge.getKey())
                        .update());
    }

    private boolean none() {
        return jdbc.sql("select not exists (select 1 from account_match_key)")
                .query(Boolean.class)
                .single();
    }

    /// @return the last one filled; null when there are no more
    private @Nullable UUID after(UUID last) {
        List<Account> accounts = jdbc.sql("select id, code, name from account where id > ? order by id limit ?")
                .params(last, AT_ONCE)
                .query((row, number) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")))
                .list();
        keys.kept(accounts, false);
        return accounts.isEmpty() ? null : accounts.getLast().id().id();
    }
}
