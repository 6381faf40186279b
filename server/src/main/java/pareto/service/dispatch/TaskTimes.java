package pareto.service.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.service.stopwatch.TimeShown;
import pareto.values.Reading;

/// What the stopwatches of tasks show now.
@Component
@Transactional(readOnly = true)
class TaskTimes {

    private final Stopwatches stopwatches;
    private final Clock clock;

    TaskTimes(Stopwatches stopwatches, Clock clock) {
        this.stopwatches = stopwatches;
        this.clock = clock;
    }

    /// By task; those that cannot begin yet are left out.
    Map<TaskId, Reading<Holder>> of(Collection<Task> tasks) {
        Map<TaskId, StopwatchId> ids = new HashMap<>();
        for (Task task : tasks) {
            if (task.stopwatch() != null) {
                ids.put(task.id(), task.stopwatch());
            }
        }
        Map<StopwatchId, Reading<Holder>> read = stopwatches.read(ids.values(), clock.instant());
        return ids.entrySet().stream()
                .filter(one -> read.containsKey(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Objects.requireNonNull(read.get(one.getValue()))));
    }

    /// The same as pages show it.
    Map<TaskId, TimeShown> shown(Collection<Task> tasks) {
        Instant now = clock.instant();
        return of(tasks).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> TimeShown.of(one.getValue(), now)));
    }
}
