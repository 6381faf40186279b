package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Offers to answer for requests (table `request_hand_over`).
@Repository
@Transactional
class RequestHandOvers {

    private static final String OFFERS = """
            select h.id, h.from_id, f.name as from_name, h.to_id, t.name as to_name, h.note, h.offered_at, h.answer,
                h.answered_at, coalesce(h.said, '') as said
            from request_hand_over h join identity f on f.id = h.from_id join identity t on t.id = h.to_id
            """;

    /// How an offer ended.
    enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /// Something else decided before it was answered.
        OVERTAKEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Answer ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// @param answer null while it is open
    record Offer(
            UUID id,
            IdentityId from,
            String fromName,
            IdentityId to,
            String toName,
            String note,
            Instant at,
            @Nullable Answer answer,
            @Nullable Instant answeredAt,
            String said) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestHandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void offer(Request request, IdentityId to, String note) {
        jdbc.sql("""
                insert into request_hand_over (id, request_id, account_id, from_id, to_id, note, offered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        request.id().id(),
                        request.account().id().id(),
                        request.owner().id(),
                        to.id(),
                        note,
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Offer> open(RequestId request) {
        return jdbc.sql(OFFERS + "where h.request_id = ? and h.answer is null")
                .param(request.id())
                .query(RequestHandOvers::offer)
                .optional();
    }

    /// All there were, the first one first.
    @Transactional(readOnly = true)
    List<Offer> of(RequestId request) {
        return jdbc.sql(OFFERS + "where h.request_id = ? order by h.offered_at, h.id")
                .param(request.id())
                .query(RequestHandOvers::offer)
                .list();
    }

    void end(RequestId request, Answer answer) {
        end(request, answer, "");
    }

    /// Ends the open offer, if there is one.
    void end(RequestId request, Answer answer, String said) {
        jdbc.sql("""
                update request_hand_over set answer = ?, answered_at = ?, said = ? where request_id = ? and answer is null
                """)
                .params(answer.code(), Timestamp.from(clock.instant()), said, request.id())
                .update();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Offer(
                row.getObject("id", UUID.class),
                new IdentityId(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                new IdentityId(row.getObject("to_id", UUID.class)),
                row.getString("to_name"),
                row.getString("note"),
                row.getTimestamp("offered_at").toInstant(),
                answer == null ? null : Answer.ofCode(answer),
                answered == null ? null : answered.toInstant(),
                row.getString("said"));
    }
}
