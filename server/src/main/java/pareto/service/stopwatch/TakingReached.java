package pareto.service.stopwatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.values.Reading;

/// Finds stopwatches whose next share has been reached, by the moment that stands beside their record.
@Component
@Transactional
class TakingReached implements ReachedShares {

    private static final Logger LOG = LoggerFactory.getLogger(TakingReached.class);

    private record Waiting(StopwatchId id, RequestId request, AccountId account, Purpose purpose, Told told) {}

    /// What stands beside the record from now on.
    private record Beside(
            StopwatchId id, Told told, @Nullable Instant next) {}

    private final RecordRows rows;
    private final Counting counting;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakingReached(RecordRows rows, Counting counting, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Taken take(int most) {
        Instant now = clock.instant();
        List<Waiting> waiting = waiting(now, most);
        Map<StopwatchId, List<Line>> records =
                rows.lines(waiting.stream().map(Waiting::id).toList());
        var sitting = counting.sitting();
        List<Reached> reached = new ArrayList<>();
        List<Beside> beside = new ArrayList<>();
        for (Waiting one : waiting) {
            beside.add(look(one, records.getOrDefault(one.id(), List.of()), sitting, now, reached));
        }
        write(beside);
        return new Taken(waiting.size(), reached);
    }

    /// A record that cannot be read is left aside, or nobody would be told of any other.
    private Beside look(Waiting one, List<Line> lines, Counting.Sitting sitting, Instant now, List<Reached> reached) {
        try {
            Instant start = lines.getFirst().at();
            Reading<Holder> reading = sitting.read(lines, start.isAfter(now) ? start : now);
            List<Integer> shares = sitting.shares(one.purpose());
            Optional<Told.Share> highest = one.told().reached(reading, shares, now);
            highest.ifPresent(share -> reached.add(reached(one, lines, share, reading)));
            Told told = highest.map(share -> new Told(share.percent(), now)).orElse(one.told());
            return new Beside(one.id(), told, Ahead.of(reading, shares, told).next());
        } catch (RuntimeException impossible) {
            LOG.error("The record of stopwatch {} cannot be read", one.id(), impossible);
            return new Beside(one.id(), one.told(), null);
        }
    }

    private static Reached reached(Waiting one, List<Line> lines, Told.Share share, Reading<Holder> reading) {
        Holder holder = lines.reversed().stream()
                .map(Line::holder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new Reached(
                one.id(),
                one.request(),
                one.account(),
                one.purpose(),
                holder.person(),
                share.percent(),
                share.at(),
                reading.due().orElse(null));
    }

    /// Nobody is waited for: whoever has a request, or its account, to themselves may be about to want its stopwatches,
    /// and those that wait for each other wait for ever. What is passed over is found the next time.
    private List<Waiting> waiting(Instant now, int most) {
        return jdbc.sql("""
                select s.id, s.request_id, s.account_id, s.purpose, s.told_percent, s.told_at
                from stopwatch s join request r on r.id = s.request_id join account a on a.id = s.account_id
                where s.open and s.next_at <= ? order by s.next_at, s.id limit ?
                for key share of r, a skip locked for update of s skip locked
                """)
                .params(Timestamp.from(now), most)
                .query((row, number) -> new Waiting(
                        new StopwatchId(row.getObject("id", UUID.class)),
                        new RequestId(row.getObject("request_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        RecordRows.purpose(row),
                        RecordRows.told(row)))
                .list();
    }

    private void write(List<Beside> beside) {
        jdbc.sql("""
                update stopwatch s set told_percent = said.percent, told_at = said.at::timestamptz,
                    next_at = said.next::timestamptz
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[]) as said (id, percent, at, next)
                where s.id = said.id
                """)
                .params(
                        RecordRows.array(beside, one -> one.id().id()),
                        RecordRows.array(
                                beside,
                                one -> one.told().percent() == 0
                                        ? null
                                        : one.told().percent()),
                        RecordRows.array(
                                beside,
                                one -> one.told().percent() == 0
                                        ? null
                                        : one.told().at()),
                        RecordRows.array(beside, Beside::next))
                .update();
    }
}
