package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// Accounts whose very name wide sight alone does not reach (涉密客户). Policies hold back what the database keeps of
/// them; whoever keeps something elsewhere asks which are hidden.
@Component
@Transactional
public class ConfidentialAccounts {

    /// Why and since when an account is confidential.
    ///
    /// @param by name of whoever decided it
    public record Secrecy(String reason, String by, LocalDate since) {}

    private final Actors actors;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConfidentialAccounts(Actors actors, Audit audit, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Empty when the account is not confidential.
    @Transactional(readOnly = true)
    public Optional<Secrecy> of(AccountId account) {
        return jdbc.sql("""
                select c.reason, s.name, c.set_at from confidential_account c join identity s on s.id = c.set_by
                where c.account_id = ?
                """)
                .param(account.id())
                .query((row, number) -> new Secrecy(
                        row.getString("reason"),
                        row.getString("name"),
                        row.getTimestamp("set_at").toLocalDateTime().toLocalDate()))
                .optional();
    }

    /// Those the actor sees.
    @Transactional(readOnly = true)
    public Set<AccountId> seen() {
        return jdbc.sql("select account_id from confidential_account").query(UUID.class).stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /// From now on only grants and the right to confidential accounts reach it.
    ///
    /// @throws Refusal when it is confidential already
    public void close(AccountId account, String reason) {
        int closed = jdbc.sql("""
                insert into confidential_account (account_id, reason, set_by, set_at) values (?, ?, actor(), ?)
                on conflict do nothing
                """)
                .params(account.id(), reason, Timestamp.from(clock.instant()))
                .update();
        changed(closed, "account.sight.already");
        audit.record("account.did.madeConfidential", account.id().toString(), reason);
    }

    /// Wide sight reaches it again.
    ///
    /// @throws Refusal when it is not confidential
    public void open(AccountId account, String reason) {
        int opened = jdbc.sql("delete from confidential_account where account_id = ?")
                .param(account.id())
                .update();
        changed(opened, "account.sight.notConfidential");
        audit.record("account.did.madeUnconfidential", account.id().toString(), reason);
    }

    /// Every code that the ledger may hold of a confidential account, as far as the actor sees it.
    public Set<String> codes() {
        return jdbc.sql("""
                select a.code from account a join confidential_account c on c.account_id = a.id
                union
                select l.code from account_alias l join confidential_account c on c.account_id = l.account_id
                """).query(String.class).set();
    }

    /// The confidential accounts that the actor does not see, under each code and name that the ledger may hold.
    public List<Account> hidden() {
        List<UUID> ids =
                jdbc.sql("select unnest(hidden_accounts())").query(UUID.class).list();
        if (ids.isEmpty()) {
            return List.of();
        }
        return actors.system(
                "accounts",
                () -> jdbc.sql("""
                        select id, code, name from account where id = any(:ids::text[]::uuid[])
                        union all
                        select l.account_id, l.code, m.other_name
                        from account_alias l join account_merge m on m.id = l.merge_id
                        where l.account_id = any(:ids::text[]::uuid[])
                        """)
                        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(AccountRows.ACCOUNT)
                        .list());
    }

    private static void changed(int rows, String refusal) {
        if (rows == 0) {
            throw Refusal.conflict(refusal);
        }
    }
}
