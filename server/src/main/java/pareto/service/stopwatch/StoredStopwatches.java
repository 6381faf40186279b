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
import org.jspecify.annotations.Nullable;
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
        Map<StopwatchId, @Nullable Instant> due = new HashMap<>();
        var sitting = counting.sitting();
        Instant now = clock.instant();
        for (Start start : starts) {
            var lines = List.of(
                    Line.started(start.at(), now, start.limit(), start.holder()).asStored());
            due.put(start.id(), dueAt(sitting.read(lines, later(now, start.at()))));
        }
        rows.add(starts, now, due);
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
        List<Line> before = rows.alone(id);
        List<Line> after = new ArrayList<>(before);
        after.add(line);
        Reading<Holder> reading;
        try {
            reading = counting.read(after, later(line.recorded(), line.at()));
        } catch (IllegalArgumentException impossible) {
            throw Refusal.conflict(
                    "service.stopwatch.impossible." + line.kind().name().toLowerCase(Locale.ROOT));
        }
        rows.add(id, before.size(), line, reading.state() != Reading.State.STOPPED, dueAt(reading));
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

    static @Nullable Instant dueAt(Reading<Holder> reading) {
        return reading.due().orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
