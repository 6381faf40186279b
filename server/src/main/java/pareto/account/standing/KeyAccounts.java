package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// Rows of table `key_account`.
@Repository
@Transactional
class KeyAccounts {

    /// A time during which an account was a key account.
    ///
    /// @param to first day on which it was none any more; null while it is one
    /// @param endReason why it is none any more
    /// @param endedBy who decided that
    record Named(
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String by,
            @Nullable String endReason,
            @Nullable String endedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether it has become one by this.
    boolean add(AccountId account, String reason, LocalDate from) {
        return jdbc.sql("""
                insert into key_account (id, account_id, from_day, reason, decided_by, decided_at)
                select ?, ?, ?, ?, actor(), ?
                where not exists (select 1 from key_account where account_id = ? and to_day > ?)
                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                account.id(),
                                from,
                                reason,
                                Timestamp.from(clock.instant()),
                                account.id(),
                                from)
                        .update()
                > 0;
    }

    /// Whether it was one until now; what would only have begun this day is taken back.
    boolean end(AccountId account, String reason, LocalDate day) {
        int never = jdbc.sql("delete from key_account where account_id = ? and from_day >= ?")
                .params(account.id(), day)
                .update();
        int ended = jdbc.sql("""
                update key_account set to_day = ?, end_reason = ?, ended_by = actor(), ended_at = ?
                where account_id = ? and to_day > ?
                """)
                .params(day, reason, Timestamp.from(clock.instant()), account.id(), day)
                .update();
        return never + ended > 0;
    }

    /// The times during which it was one, the latest first.
    @Transactional(readOnly = true)
    List<Named> of(AccountId account) {
        return jdbc.sql("""
                select k.from_day, nullif(k.to_day, 'infinity') as to_day, k.reason, b.name as by_name, k.end_reason,
                    e.name as ended_by
                from key_account k join identity b on b.id = k.decided_by left join identity e on e.id = k.ended_by
                where k.account_id = ? order by k.from_day desc
                """)
                .param(account.id())
                .query((row, number) -> new Named(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getString("end_reason"),
                        row.getString("ended_by")))
                .list();
    }
}
