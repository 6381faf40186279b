package pareto.service.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.Stopwatches.Known;
import pareto.values.Reading;

/// Promises to customers that were not kept, as far as the actor may see their requests.
@Component
@Transactional(readOnly = true)
class Breaches {

    private final Stopwatches stopwatches;
    private final Works works;
    private final JdbcClient jdbc;
    private final Clock clock;

    Breaches(Stopwatches stopwatches, Works works, JdbcClient jdbc, Clock clock) {
        this.stopwatches = stopwatches;
        this.works = works;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of a request in the order they were promised.
    List<Breach> of(RequestId request) {
        List<Known> promised = stopwatches.of(request).stream()
                .filter(known -> known.purpose() == Purpose.SLA)
                .toList();
        Instant now = clock.instant();
        Map<StopwatchId, Reading<Holder>> readings =
                stopwatches.read(promised.stream().map(Known::id).toList(), now);
        return promised.stream()
                .flatMap(known -> Stream.ofNullable(readings.get(known.id()))
                        .filter(reading -> reading.missedAt().isPresent())
                        .map(reading -> breach(known, reading, now)))
                .toList();
    }

    /// Those whose time was used up from a moment on and before another.
    List<Breach> missed(Instant from, Instant to) {
        return jdbc.sql("""
                select distinct request_id from stopwatch where purpose = 'sla' and due_at >= ? and due_at < ?
                order by request_id
                """).params(Timestamp.from(from), Timestamp.from(to)).query(UUID.class).list().stream()
                .flatMap(request -> of(new RequestId(request)).stream())
                .filter(breach ->
                        !breach.missedAt().isBefore(from) && breach.missedAt().isBefore(to))
                .toList();
    }

    private Breach breach(Known known, Reading<Holder> reading, Instant now) {
        boolean open = reading.state() != Reading.State.STOPPED;
        Instant start = reading.consumed().getFirst().time().from();
        Instant end = open ? now : reading.consumed().getLast().time().to();
        // what is open still was not waited for where the promise is over
        List<Work> held = works.of(known.request(), open ? now : Instant.MAX);
        return new Breach(
                known.request(),
                known.id(),
                known.what(),
                known.term() != null,
                Objects.requireNonNull(reading.missedAt().orElse(null)),
                open,
                reading.seconds(),
                new UsedUp(start, end, held, works.owners(known.request())).of(reading.counted()));
    }
}
