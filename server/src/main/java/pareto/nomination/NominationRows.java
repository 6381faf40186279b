package pareto.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.shell.Refusal;

/// Rows of tables `nomination` and `nomination_step`.
@Repository
@Transactional
class NominationRows {

    private static final String NOMINATIONS = """
            select n.id, n.account_id, a.code, a.name, n.scorecard_id, n.again, n.reason, i.name as by_name,
                n.nominated_on, (select s.step from nomination_step s where s.nomination_id = n.id
                    order by s.taken_at desc, s.id desc limit 1) as last
            from nomination n join account a on a.id = n.account_id join identity i on i.id = n.nominated_by
            """;

    /// One thing that happened to a nomination.
    record Taken(Step step, String reason, BigDecimal score, String by, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    NominationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws Refusal when another one of the account is open
    NominationId add(AccountId account, UUID scorecard, boolean again, String reason) {
        NominationId id = NominationId.fresh();
        int added = jdbc.sql("""
                insert into nomination
                    (id, account_id, scorecard_id, again, reason, nominated_by, nominated_at, nominated_on)
                values (?, ?, ?, ?, ?, actor(), ?, ?)
                on conflict (account_id) where closed_at is null do nothing
                """)
                .params(id.id(), account.id(), scorecard, again, reason, now(), LocalDate.now(clock))
                .update();
        if (added == 0) {
            throw Refusal.conflict("nomination.already");
        }
        return id;
    }

    void take(Nomination nomination, Step step, String reason, BigDecimal score) {
        jdbc.sql("""
                insert into nomination_step
                    (id, nomination_id, account_id, step, reason, score, taken_by, taken_at, taken_on)
                values (?, ?, ?, ?, ?, ?, actor(), ?, ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        nomination.id().id(),
                        nomination.account().id().id(),
                        step.code(),
                        reason,
                        score,
                        now(),
                        LocalDate.now(clock))
                .update();
        if (step.closes()) {
            jdbc.sql("update nomination set closed_at = ? where id = ?")
                    .params(now(), nomination.id().id())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    Optional<Nomination> find(NominationId id) {
        return jdbc.sql(NOMINATIONS + " where n.id = ?")
                .param(id.id())
                .query(NominationRows::nomination)
                .optional();
    }

    /// The latest about an account.
    @Transactional(readOnly = true)
    Optional<Nomination> latest(AccountId account) {
        return jdbc.sql(NOMINATIONS + " where n.account_id = ? order by n.nominated_at desc, n.id desc limit 1")
                .param(account.id())
                .query(NominationRows::nomination)
                .optional();
    }

    /// Those nobody has decided yet, the oldest first.
    @Transactional(readOnly = true)
    List<Nomination> open(int most) {
        return jdbc.sql(NOMINATIONS + " where n.closed_at is null order by n.nominated_at, n.id limit ?")
                .param(most)
                .query(NominationRows::nomination)
                .list();
    }

    /// What happened to it, in order.
    @Transactional(readOnly = true)
    List<Taken> steps(NominationId nomination) {
        return jdbc.sql("""
                select s.step, s.reason, s.score, i.name, s.taken_on from nomination_step s
                join identity i on i.id = s.taken_by where s.nomination_id = ? order by s.taken_at, s.id
                """)
                .param(nomination.id())
                .query((row, number) -> new Taken(
                        Step.ofCode(row.getString("step")),
                        row.getString("reason"),
                        row.getBigDecimal("score"),
                        row.getString("name"),
                        row.getObject("taken_on", LocalDate.class)))
                .list();
    }

    private static Nomination nomination(ResultSet row, int number) throws SQLException {
        return new Nomination(
                new NominationId(row.getObject("id", UUID.class)),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getObject("scorecard_id", UUID.class),
                row.getBoolean("again"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("nominated_on", LocalDate.class),
                step(row.getString("last")));
    }

    private static @Nullable Step step(@Nullable String code) {
        return code == null ? null : Step.ofCode(code);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
