package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Doubt;
import pareto.shell.Text;

/// Rows of table `phase_question`.
@Repository
@Transactional
class Questions {

    /// Whether an account is still in its phase.
    ///
    /// @param fellBack what a person said; null while the question is open
    /// @param answer why they said so
    record Question(
            UUID id,
            Doubt doubt,
            Text evidence,
            LocalDate asked,
            String by,
            @Nullable Boolean fellBack,
            @Nullable String answer,
            @Nullable LocalDate answered,
            @Nullable String answeredBy) {

        boolean open() {
            return fellBack == null;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Opens a question unless one about the same is open; whether it did.
    boolean ask(AccountId account, Doubt doubt, Evidence evidence) {
        return jdbc.sql("""
                insert into phase_question (id, account_id, doubt, evidence, written, asked_by, asked_at, asked_on)
                select ?, ?, ?, ?, ?, actor(), ?, ? where not exists (
                    select 1 from phase_question
                    where account_id = ? and doubt = ? and evidence = ? and answered_at is null)
                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                account.id(),
                                doubt.code(),
                                evidence.stored(),
                                evidence.written(),
                                Timestamp.from(clock.instant()),
                                LocalDate.now(clock),
                                account.id(),
                                doubt.code(),
                                evidence.stored())
                        .update()
                > 0;
    }

    /// Enters what a person says to an open question; whether it was open still.
    boolean answer(AccountId account, UUID question, boolean fellBack, Collection<String> holds, String answer) {
        return jdbc.sql("""
                update phase_question set fell_back = ?, still_holds = ?, answer = ?, answered_by = actor(),
                    answered_at = ?, answered_on = ?
                where id = ? and account_id = ? and answered_at is null
                """)
                        .params(
                                fellBack,
                                holds.toArray(String[]::new),
                                answer,
                                Timestamp.from(clock.instant()),
                                LocalDate.now(clock),
                                question,
                                account.id())
                        .update()
                > 0;
    }

    /// All about an account, open ones first, then the latest first.
    @Transactional(readOnly = true)
    List<Question> of(AccountId account) {
        return jdbc.sql("""
                select q.id, q.doubt, q.evidence, q.written, q.asked_on, a.name as asked_by, q.fell_back, q.answer, q.answered_on,
                    b.name as answered_by
                from phase_question q join identity a on a.id = q.asked_by left join identity b on b.id = q.answered_by
                where q.account_id = ? order by q.answered_at is not null, q.asked_at desc
                """)
                .param(account.id())
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        Doubt.ofCode(row.getString("doubt")),
                        new Evidence(row.getString("evidence"), row.getBoolean("written")).text(),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("asked_by"),
                        row.getObject("fell_back", Boolean.class),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answered_by")))
                .list();
    }
}
