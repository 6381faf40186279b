package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Phase;

/// Rows of table `account_phase`.
@Repository
@Transactional
class PhaseFacts {

    /// A time an account was in a phase.
    ///
    /// @param to first day no longer in it; null while nothing ends it
    record Lived(
            Phase phase,
            PhaseChange.How how,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PhaseFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The phase an account is in; empty before its relationship has begun.
    @Transactional(readOnly = true)
    Optional<Phase> now(AccountId account) {
        return jdbc.sql("select phase from account_phase where account_id = ? and to_day = 'infinity'")
                .param(account.id())
                .query(String.class)
                .optional()
                .map(Phase::ofCode);
    }

    /// Changes the phase from a day on; one that began this very day gives way.
    void change(AccountId account, PhaseChange change, String reason, LocalDate from) {
        jdbc.sql("delete from account_phase where account_id = ? and from_day >= ?")
                .params(account.id(), from)
                .update();
        jdbc.sql("update account_phase set to_day = ? where account_id = ? and to_day > ?")
                .params(from, account.id(), from)
                .update();
        jdbc.sql("""
                insert into account_phase (id, account_id, phase, how, from_day, reason, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        account.id(),
                        change.to().code(),
                        change.how().code(),
                        from,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// What an account has been in, the latest first.
    @Transactional(readOnly = true)
    List<Lived> of(AccountId account) {
        return jdbc.sql("""
                select p.phase, p.how, p.from_day, nullif(p.to_day, 'infinity') as to_day, p.reason, i.name
                from account_phase p join identity i on i.id = p.decided_by
                where p.account_id = ? order by p.from_day desc
                """)
                .param(account.id())
                .query((row, number) -> new Lived(
                        Phase.ofCode(row.getString("phase")),
                        PhaseChange.How.ofCode(row.getString("how")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("name")))
                .list();
    }
}
