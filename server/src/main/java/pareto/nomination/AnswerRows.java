package pareto.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of tables `nomination_answer` and `nomination_development`; the latest of each counts.
@Repository
@Transactional
class AnswerRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Nomination nomination, Collection<Answer> answers) {
        answers.forEach(answer -> jdbc.sql("""
                insert into nomination_answer (id, nomination_id, account_id, criterion, grade, evidence, figure, as_of,
                    answered_by, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .param(UuidCreator.getTimeOrderedEpoch())
                .param(nomination.id().id())
                .param(nomination.account().id().id())
                .param(answer.criterion().code())
                .param(answer.grade())
                .param(answer.evidence())
                .param(answer.figure())
                .param(answer.asOf())
                .param(Timestamp.from(clock.instant()))
                .update());
    }

    /// The answers kept for a nomination: those entered, and those computed when it was handed in.
    @Transactional(readOnly = true)
    Map<Criterion, Answer> of(NominationId nomination) {
        Map<Criterion, Answer> answers = new EnumMap<>(Criterion.class);
        jdbc.sql("""
                select a.criterion, a.grade, a.evidence, a.figure, a.as_of, i.name
                from nomination_answer a join identity i on i.id = a.answered_by
                where a.nomination_id = ? order by a.answered_at, a.id
                """)
                .param(nomination.id())
                .query(AnswerRows::answer)
                .list()
                .forEach(answer -> answers.put(answer.criterion(), answer));
        return answers;
    }

    void add(Nomination nomination, Development development) {
        jdbc.sql("""
                insert into nomination_development (id, nomination_id, account_id, revenue, years, first_cost,
                    later_cost, margin, rate, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        nomination.id().id(),
                        nomination.account().id().id(),
                        development.revenue(),
                        development.years(),
                        development.firstCost(),
                        development.laterCost(),
                        development.margin(),
                        development.rate(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Development> development(NominationId nomination) {
        return jdbc.sql("""
                select revenue, years, first_cost, later_cost, margin, rate from nomination_development
                where nomination_id = ? order by entered_at desc, id desc limit 1
                """)
                .param(nomination.id())
                .query((row, number) -> new Development(
                        row.getBigDecimal("revenue"),
                        row.getInt("years"),
                        row.getBigDecimal("first_cost"),
                        row.getBigDecimal("later_cost"),
                        row.getBigDecimal("margin"),
                        row.getBigDecimal("rate")))
                .optional();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        Criterion criterion = Criterion.ofCode(row.getString("criterion"));
        return new Answer(
                criterion,
                row.getInt("grade"),
                row.getString("evidence"),
                row.getBigDecimal("figure"),
                row.getObject("as_of", LocalDate.class),
                criterion.entered() ? row.getString("name") : "");
    }
}
