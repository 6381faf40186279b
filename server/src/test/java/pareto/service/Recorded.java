package pareto.service;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;

/// Writes down a request as if it had been raised earlier, with what became of it, at so many hours from then.
///
/// @param id of the request
record Recorded(
        JdbcClient jdbc, Stopwatches stopwatches, UUID id, AccountId account, IdentityId owner, Instant raised) {

    static Recorded of(
            JdbcClient jdbc,
            Stopwatches stopwatches,
            AccountId account,
            IdentityId owner,
            RequestKind kind,
            Channel channel,
            Instant raised) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (?, ?, ?, 'none', '请求', ?, 'taken', ?, actor())
                """)
                .params(id, account.id(), kind.code(), channel.code(), Timestamp.from(raised))
                .update();
        jdbc.sql("insert into request_owner values (?, ?, ?, ?, 'taken', actor())")
                .params(id, Timestamp.from(raised), account.id(), owner.id())
                .update();
        return new Recorded(jdbc, stopwatches, id, account, owner, raised).step(Step.RAISED, 0);
    }

    Instant after(double hours) {
        return raised.plus(Duration.ofSeconds(Math.round(hours * 3_600)));
    }

    Recorded step(Step step, double hours) {
        jdbc.sql("""
                insert into request_step (id, request_id, account_id, step, said, taken_by, taken_at)
                values (gen_random_uuid(), ?, ?, ?, '', actor(), ?)
                """)
                .params(id, account.id(), step.code(), Timestamp.from(after(hours)))
                .update();
        RequestState next = step.after();
        if (next != null) {
            jdbc.sql("update request set state = ? where id = ?")
                    .params(next.code(), id)
                    .update();
        }
        return this;
    }

    Recorded said(boolean byThem, boolean inside, double hours) {
        jdbc.sql("""
                insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, said_at, by_them)
                values (gen_random_uuid(), ?, ?, ?, '话', 'page', actor(), ?, ?)
                """)
                .params(id, account.id(), inside, Timestamp.from(after(hours)), byThem)
                .update();
        return this;
    }

    Recorded mark(int mark, double hours) {
        jdbc.sql("insert into request_mark values (?, ?, ?, ?, '', actor())")
                .params(id, Timestamp.from(after(hours)), account.id(), mark)
                .update();
        return this;
    }

    /// @param stopped hours from raising; null while it runs
    Recorded promise(String what, UUID term, int hours, @Nullable Double stopped) {
        var watch = new StopwatchId(UUID.randomUUID());
        stopwatches.start(List.of(new Start(
                watch,
                new RequestId(id),
                account,
                Purpose.SLA,
                what,
                term,
                Limit.working(null, Duration.ofHours(hours)),
                new Holder(null, owner),
                raised)));
        if (stopped != null) {
            stopwatches.stop(watch, after(stopped));
        }
        return this;
    }
}
