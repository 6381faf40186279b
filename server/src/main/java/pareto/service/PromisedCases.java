package pareto.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.values.Reading;
import pareto.values.TimeLimit;

/// The door to what became of signed promises about single requests, as far as the actor sees them.
@Component
@Transactional(readOnly = true)
public class PromisedCases {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final int DECIMALS = 6;

    /// @param ended null while it goes on
    private record Row(
            StopwatchId id,
            UUID term,
            RequestId request,
            String number,
            Instant begun,
            @Nullable Instant ended) {}

    private final JdbcClient jdbc;
    private final Stopwatches stopwatches;
    private final Clock clock;

    PromisedCases(JdbcClient jdbc, Stopwatches stopwatches, Clock clock) {
        this.jdbc = jdbc;
        this.stopwatches = stopwatches;
        this.clock = clock;
    }

    /// By promise, in the order in which their time began.
    public Map<UUID, List<PromisedCase>> of(Collection<UUID> terms) {
        List<Row> rows = rows(terms);
        var readings = stopwatches.read(rows.stream().map(Row::id).toList(), clock.instant());
        Map<UUID, List<PromisedCase>> cases = new LinkedHashMap<>();
        for (Row row : rows) {
            Reading<Holder> reading = readings.get(row.id);
            if (reading != null) {
                cases.computeIfAbsent(row.term, _ -> new ArrayList<>()).add(promised(row, reading));
            }
        }
        return cases;
    }

    /// Contracts whose promises measure a request.
    public List<ContractId> contractsOf(RequestId request) {
        return jdbc.sql("""
                select distinct v.contract_id from stopwatch s join sla_term t on t.id = s.term_id
                join contract_version v on v.id = t.version_id where s.request_id = ?
                """)
                .param(request.id())
                .query((row, number) -> new ContractId(row.getObject("contract_id", UUID.class)))
                .list();
    }

    private List<Row> rows(Collection<UUID> terms) {
        return jdbc.sql("""
                select s.id, s.term_id, s.request_id, r.raised_at, r.serial, b.at as begun,
                    case when not s.open then (select max(e.at) from stopwatch_event e
                        where e.stopwatch_id = s.id and e.kind = 'stopped') end as ended
                from stopwatch s join request r on r.id = s.request_id
                join stopwatch_event b on b.stopwatch_id = s.id and b.place = 0
                where s.term_id = any(?) order by b.at, s.id
                """)
                .param(terms.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        new StopwatchId(row.getObject("id", UUID.class)),
                        row.getObject("term_id", UUID.class),
                        new RequestId(row.getObject("request_id", UUID.class)),
                        Request.number(
                                row.getTimestamp("raised_at").toInstant(), row.getLong("serial"), clock.getZone()),
                        row.getTimestamp("begun").toInstant(),
                        row.getTimestamp("ended") == null
                                ? null
                                : row.getTimestamp("ended").toInstant()))
                .list();
    }

    private PromisedCase promised(Row row, Reading<Holder> reading) {
        boolean missed = reading.missedAt().isPresent();
        return new PromisedCase(
                row.request,
                row.number,
                row.begun,
                row.ended,
                reading.seconds(),
                value(reading, row, missed),
                missed,
                reading.due().orElse(null));
    }

    private BigDecimal value(Reading<Holder> reading, Row row, boolean missed) {
        return switch (reading.terms().limit()) {
            case TimeLimit.Working _ ->
                BigDecimal.valueOf(reading.seconds()).divide(HOUR, DECIMALS, RoundingMode.CEILING);
            case TimeLimit.Days(var days) -> BigDecimal.valueOf(days(reading, row, missed, days));
            case TimeLimit.SameDay() -> BigDecimal.valueOf(days(reading, row, missed, 0));
        };
    }

    /// Up to the limit the fewest days that would have been enough without pauses; beyond it as many more as lead to
    /// its end from the due moment.
    private long days(Reading<Holder> reading, Row row, boolean missed, int limit) {
        Instant end = row.ended == null ? reading.at() : row.ended;
        Instant from = missed ? reading.missedAt().orElseThrow() : row.begun;
        int most = missed ? Integer.MAX_VALUE : limit;
        int days = missed ? 1 : 0;
        while (days < most
                && reading.terms()
                        .calendar()
                        .due(from, new TimeLimit.Days(days), reading.terms().conventions())
                        .filter(due -> due.at().isBefore(end))
                        .isPresent()) {
            days++;
        }
        return missed ? (long) limit + days : days;
    }
}
