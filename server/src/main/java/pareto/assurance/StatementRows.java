package pareto.assurance;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.contact.ContactId;
import pareto.agreement.SignedContract;
import pareto.assurance.Statement.Answer;

/// Rows of tables `statement`, `statement_money` and `statement_answer`.
@Repository
@Transactional
class StatementRows {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    StatementRows(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// All revisions, the latest first.
    @Transactional(readOnly = true)
    List<Statement> of(SignedContract contract, YearMonth month) {
        List<Answer> answers = answers(contract, month);
        return jdbc.sql("""
                select s.*, m.entries, m.gaps, i.name from statement s join identity i on i.id = s.approved_by
                left join statement_money m on m.statement_id = s.id
                where s.contract_id = ? and s.month = ? order by s.revision desc
                """)
                .params(contract.id().id(), month.atDay(1))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Statement(
                            id,
                            row.getInt("revision"),
                            row.getString("attained"),
                            row.getString("entries"),
                            row.getString("gaps"),
                            row.getString("name"),
                            row.getTimestamp("approved_at").toInstant(),
                            answers.stream()
                                    .filter(one -> one.statement().equals(id))
                                    .toList());
                })
                .list();
    }

    private List<Answer> answers(SignedContract contract, YearMonth month) {
        return jdbc.sql("""
                select a.*, i.name from statement_answer a join statement s on s.id = a.statement_id
                join identity i on i.id = a.recorded_by
                where s.contract_id = ? and s.month = ? order by a.recorded_at, a.id
                """)
                .params(contract.id().id(), month.atDay(1))
                .query((row, number) -> {
                    UUID who = row.getObject("contact_id", UUID.class);
                    return new Answer(
                            row.getObject("statement_id", UUID.class),
                            row.getBoolean("agrees"),
                            who == null ? null : new ContactId(who),
                            row.getObject("said_on", LocalDate.class),
                            row.getString("note"),
                            row.getString("name"));
                })
                .list();
    }

    void approve(SignedContract contract, YearMonth month, int revision, String attained, String entries, String gaps) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID account = contract.account().id().id();
        jdbc.sql("""
                insert into statement (id, contract_id, account_id, month, revision, attained, approved_by, approved_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(id, contract.id().id(), account, month.atDay(1), revision, attained, now())
                .update();
        jdbc.sql("""
                insert into statement_money (statement_id, contract_id, account_id, entries, gaps) values (?, ?, ?, ?, ?)
                """).params(id, contract.id().id(), account, entries, gaps).update();
        audit.record(
                "assurance.did.approved",
                contract.id().id().toString(),
                contract.number() + " " + month + " " + revision);
    }

    void answer(SignedContract contract, YearMonth month, Statement to, Answer answer) {
        jdbc.sql("""
                insert into statement_answer (id, statement_id, account_id, agrees, contact_id, said_on, note, recorded_by,
                    recorded_at)
                values (:id, :statement, :account, :agrees, :who, :on, :note, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("statement", to.id())
                .param("account", contract.account().id().id())
                .param("agrees", answer.agrees())
                .param("who", answer.who() == null ? null : answer.who().id())
                .param("on", answer.on())
                .param("note", answer.note())
                .param("at", now())
                .update();
        audit.record(
                "assurance.did.answered",
                contract.id().id().toString(),
                contract.number() + " " + month + " " + to.revision());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
