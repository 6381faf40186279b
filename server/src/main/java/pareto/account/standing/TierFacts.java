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
import pareto.account.Tier;

/// Rows of table `account_tier`.
@Repository
@Transactional
class TierFacts {

    /// A tier an account had for a time.
    ///
    /// @param to first day no longer in it; null while nothing ends it
    record Granted(Tier tier, LocalDate from, @Nullable LocalDate to, boolean exception, String reason, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TierFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives a tier from a day on. An exception lies over what holds otherwise until it ends; a tier without end ends a
    /// running exception too.
    void put(AccountId account, Tier tier, String reason, LocalDate from, @Nullable LocalDate until) {
        end(account, true, from);
        if (until == null) {
            end(account, false, from);
        }
        insert(account, tier, reason, from, until);
    }

    /// What an account has had, the latest first.
    @Transactional(readOnly = true)
    List<Granted> of(AccountId account) {
        return jdbc.sql("""
                select t.tier, t.from_day, nullif(t.to_day, 'infinity') as to_day, t.exception, t.reason, i.name
                from account_tier t join identity i on i.id = t.decided_by
                where t.account_id = ? order by t.from_day desc, t.exception desc
                """)
                .param(account.id())
                .query((row, number) -> new Granted(
                        Tier.ofCode(row.getString("tier")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getBoolean("exception"),
                        row.getString("reason"),
                        row.getString("name")))
                .list();
    }

    private void end(AccountId account, boolean exception, LocalDate day) {
        jdbc.sql("delete from account_tier where account_id = ? and exception = ? and from_day >= ?")
                .params(account.id(), exception, day)
                .update();
        jdbc.sql("update account_tier set to_day = ? where account_id = ? and exception = ? and to_day > ?")
                .params(day, account.id(), exception, day)
                .update();
    }

    private void insert(AccountId account, Tier tier, String reason, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                insert into account_tier
                    (id, account_id, tier, from_day, to_day, exception, reason, decided_by, decided_at)
                values (?, ?, ?, ?, cast(? as date), ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        account.id(),
                        tier.code(),
                        from,
                        until == null ? "infinity" : until.toString(),
                        until != null,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
