package pareto.account.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// Which account brought us which other one, as far as the actor sees both.
@Repository
@Transactional
class Referrals {

    /// @param other the other account
    /// @param day when it brought us this one, or the other way round
    record Referral(Account other, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who brought us this account.
    @Transactional(readOnly = true)
    Optional<Referral> of(AccountId account) {
        return select("r.by_account_id where r.account_id = ?", account).stream()
                .findFirst();
    }

    /// Whom this account brought us, the latest first.
    @Transactional(readOnly = true)
    List<Referral> by(AccountId account) {
        return select("r.account_id where r.by_account_id = ? order by r.day desc, a.name", account);
    }

    /// Whether one account was brought by another, directly or through others.
    @Transactional(readOnly = true)
    boolean follows(AccountId account, AccountId other) {
        return jdbc.sql("""
                with recursive before (id) as (
                    select ?::uuid union
                    select r.by_account_id from before b join account_referral r on r.account_id = b.id
                )
                select exists (select 1 from before where id = ?)
                """)
                .params(account.id(), other.id())
                .query(Boolean.class)
                .single();
    }

    void set(AccountId account, AccountId by, LocalDate day) {
        jdbc.sql("""
                insert into account_referral (account_id, by_account_id, day, set_by, set_at)
                values (?, ?, ?, actor(), ?)
                on conflict (account_id) do update set by_account_id = excluded.by_account_id, day = excluded.day,
                    set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .params(account.id(), by.id(), day, Timestamp.from(clock.instant()))
                .update();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from account_referral where account_id = ?")
                .param(account.id())
                .update();
    }

    private List<Referral> select(String which, AccountId account) {
        return jdbc.sql("select a.id, a.code, a.name, r.day from account_referral r join account a on a.id = " + which)
                .param(account.id())
                .query((row, number) -> new Referral(
                        new Account(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
