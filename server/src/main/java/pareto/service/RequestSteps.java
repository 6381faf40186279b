package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// What became of requests, step by step (table `request_step`).
@Repository
@Transactional
class RequestSteps {

    /// One step.
    ///
    /// @param about the damage from then on, or the id of the other request; empty for other steps
    record Taken(Step step, String said, String about, String by, Instant at) {

        /// The other request it is about, if it is.
        Optional<RequestId> other() {
            return step.joins() ? Optional.of(new RequestId(UUID.fromString(about))) : Optional.empty();
        }
    }

    private final RequestRows requests;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestSteps(RequestRows requests, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The first one, with which the request came in; its state is that already.
    void first(RequestId request, AccountId account, Step step, Instant at) {
        add(request, account, step, "", "", at);
    }

    void take(Request request, Step step, String said) {
        take(request, step, said, "");
    }

    /// @param other the request it is joined with, by its id, since not everybody may know its number
    void take(Request request, Step step, Request other) {
        take(request, step, "", other.id().id().toString());
    }

    void take(Request request, Step step, String said, String about) {
        add(request.id(), request.account().id(), step, said, about, clock.instant());
        RequestState after = step.after();
        if (after != null) {
            requests.put(request.id(), after);
        }
    }

    /// In the order in which they were taken.
    @Transactional(readOnly = true)
    List<Taken> of(RequestId request) {
        return jdbc.sql("""
                select s.step, s.said, s.about, i.name, s.taken_at from request_step s join identity i on i.id = s.taken_by
                where s.request_id = ? order by s.taken_at, s.id
                """)
                .param(request.id())
                .query((row, number) -> new Taken(
                        Step.ofCode(row.getString("step")),
                        row.getString("said"),
                        row.getString("about"),
                        row.getString("name"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    private void add(RequestId request, AccountId account, Step step, String said, String about, Instant at) {
        jdbc.sql("""
                insert into request_step (id, request_id, account_id, step, said, about, taken_by, taken_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        request.id(),
                        account.id(),
                        step.code(),
                        said,
                        about,
                        Timestamp.from(at))
                .update();
    }
}
