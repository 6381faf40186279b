package pareto.service.stopwatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.shell.Refusal;
import pareto.values.Reading;

@Component
@Transactional
class StoredStopwatches implements Stopwatches {

    private final RecordRows rows;
    private final Counting counting;
    private final Clock clock;

    StoredStopwatches(RecordRows rows, Counting counting, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public void start(List<Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        Map<StopwatchId, Ahead> ahead = new HashMap<>();
        var sitting = counting.sitting();
        Instant now = clock.instant();
        for (Start start : starts) {
            var lines = List.of(
                    Line.started(start.at(), now, start.limit(), start.holder()).asStored());
            Reading<Holder> reading = sitting.read(lines, later(now, start.at()));
            ahead.put(start.id(), Ahead.of(reading, sitting.shares(start.purpose()), Told.NOTHING));
        }
        rows.add(starts, now, ahead);
    }

    @Override
    public void pause(StopwatchId id, Instant at, String reason) {
        add(id, Line.paused(at, clock.instant(), reason));
    }

    @Override
    public void resume(StopwatchId id, Instant at) {
        add(id, Line.plain(Line.Kind.RESUMED, at, clock.instant()));
    }

    @Override
    public void stop(StopwatchId id, Instant at) {
        add(id, Line.plain(Line.Kind.STOPPED, at, clock.instant()));
    }

    @Override
    public void reopen(StopwatchId id, Instant at) {
        add(id, Line.plain(Line.Kind.REOPENED, at, clock.instant()));
    }

    @Override
    public void handOver(StopwatchId id, Instant at, Holder to) {
        add(id, Line.handedOver(at, clock.instant(), to));
    }

    @Override
    public void agree(StopwatchId id, Instant at, Limit limit, Instant since) {
        add(id, Line.agreed(at, clock.instant(), limit, since));
    }

    private void add(StopwatchId id, Line told) {
        Line line = told.asStored();
        RecordRows.Alone before = rows.alone(id);
        List<Line> after = new ArrayList<>(before.lines());
        after.add(line);
        var sitting = counting.sitting();
        Reading<Holder> reading;
        try {
            reading = sitting.read(after, later(line.recorded(), line.at()));
        } catch (IllegalArgumentException impossible) {
            throw Refusal.conflict(
                    "service.stopwatch.impossible." + line.kind().name().toLowerCase(Locale.ROOT));
        }
        Ahead ahead = Ahead.of(reading, sitting.shares(before.purpose()), before.told());
        rows.add(id, before.lines().size(), line, reading.state() != Reading.State.STOPPED, ahead);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> of(RequestId request) {
        return rows.of(request);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StopwatchId, Reading<Holder>> read(Collection<StopwatchId> ids, Instant at) {
        Map<StopwatchId, Reading<Holder>> readings = new LinkedHashMap<>();
        var sitting = counting.sitting();
        rows.lines(ids).forEach((id, lines) -> {
            if (!lines.getFirst().at().isAfter(at)) {
                readings.put(id, sitting.read(lines, at));
            }
        });
        return readings;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
