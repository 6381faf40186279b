package pareto.service.cost;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.values.Money;

/// Rows of table `request_cost`, and what they rest on.
@Repository
@Transactional
class CostOfRequests {

    /// What was booked of a request in a currency so far.
    record Booked(String currency, BigDecimal amount, int entries) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CostOfRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Also for whoever may not see what it costs.
    @Transactional(readOnly = true)
    List<Booked> soFar(RequestId request) {
        return jdbc.sql("select * from request_cost_so_far(?)")
                .param(request.id())
                .query((row, number) ->
                        new Booked(row.getString("currency"), row.getBigDecimal("amount"), row.getInt("entries")))
                .list();
    }

    /// Tasks done for a request, also in those that were merged into it.
    @Transactional(readOnly = true)
    int tasksDone(RequestId request) {
        return jdbc.sql("""
                with recursive joined (id) as (
                    select cast(? as uuid)
                    union select l.request_id from joined j join request_link l on l.other_id = j.id and l.kind = 'merged')
                select count(*) from joined j join task t on t.request_id = j.id and t.state = 'done'
                """).param(request.id()).query(Integer.class).single();
    }

    /// The day on which it was last closed.
    @Transactional(readOnly = true)
    LocalDate closedOn(RequestId request) {
        Timestamp at = jdbc.sql("select max(taken_at) from request_step where request_id = ? and step = 'closed'")
                .param(request.id())
                .query(Timestamp.class)
                .single();
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    /// Closed requests that were last closed at a moment or later.
    @Transactional(readOnly = true)
    List<RequestId> closedSince(Instant from) {
        return jdbc.sql("""
                select r.id from request r where r.state = 'closed' and (select max(s.taken_at) from request_step s
                    where s.request_id = r.id and s.step = 'closed') >= ? order by r.id
                """)
                .param(Timestamp.from(from))
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /// @param number of the entry, from one
    /// @param total of the request in its currency, with this entry
    void add(Request request, int number, Money amount, BigDecimal total, Counted counted) {
        jdbc.sql("""
                insert into request_cost (id, request_id, number, account_id, day, amount, currency, counted, per_request,
                    tasks, per_task, booked_by, booked_at)
                values (:id, :request, :number, :account, :day, :amount, :currency, :counted, :perRequest, :tasks, :perTask,
                    actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("request", request.id().id())
                .param("number", number)
                .param("account", request.account().id().id())
                .param("day", counted.day())
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .param("counted", total)
                .param("perRequest", in(amount.currency(), counted.perRequest()))
                .param("tasks", counted.tasks())
                .param("perTask", in(amount.currency(), counted.perTask()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable BigDecimal in(String currency, @Nullable Money rate) {
        return rate == null || !rate.currency().equals(currency) ? null : rate.amount();
    }
}
