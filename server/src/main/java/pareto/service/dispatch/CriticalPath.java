package pareto.service.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The chain of tasks that are still open and after which nothing is, if each takes as long as it may from
/// now on: the critical path method forward through the plan (Kelley & Walker 1959), with limits for
/// durations. A task shorter by a minute on it brings the end forward, one beside it does not.
///
/// @param tasks in the order in which they follow; the first of them holds the time now. Empty when all is done
/// @param ends when each open task is over by then
record CriticalPath(List<TaskKey> tasks, Map<TaskKey, Instant> ends) {

    /// When a task is over that can begin at a moment.
    interface Ending {
        Instant of(TaskKey task, Instant start);
    }

    static CriticalPath of(TaskPlan plan, Collection<TaskKey> done, Instant now, Ending ending) {
        Set<TaskKey> over = Set.copyOf(done);
        Map<TaskKey, Instant> ends = new HashMap<>();
        Map<TaskKey, TaskKey> before = new HashMap<>();
        for (TaskPlan.Planned task : plan.tasks().values()) {
            if (!over.contains(task.key())) {
                Optional<TaskKey> last = last(task.after(), ends);
                last.ifPresent(each -> before.put(task.key(), each));
                Instant start = last.map(ends::get).orElse(now);
                ends.put(task.key(), ending.of(task.key(), start));
            }
        }
        LinkedList<TaskKey> path = new LinkedList<>();
        last(plan.tasks().keySet(), ends).ifPresent(path::add);
        while (!path.isEmpty() && before.containsKey(path.getFirst())) {
            path.addFirst(Objects.requireNonNull(before.get(path.getFirst())));
        }
        return new CriticalPath(List.copyOf(path), Map.copyOf(ends));
    }

    /// Of those not over, the one that is over last; the first where several are.
    private static Optional<TaskKey> last(Collection<TaskKey> tasks, Map<TaskKey, Instant> ends) {
        TaskKey last = null;
        Instant latest = Instant.MIN;
        for (TaskKey task : tasks) {
            Instant end = ends.get(task);
            if (end != null && end.isAfter(latest)) {
                last = task;
                latest = end;
            }
        }
        return Optional.ofNullable(last);
    }

    /// Whoever the end waits for now; null when all is done.
    @Nullable
    TaskKey holdsTheTime() {
        return tasks.isEmpty() ? null : tasks.getFirst();
    }

    /// When all is done; null when it is.
    @Nullable
    Instant end() {
        return tasks.isEmpty() ? null : ends.get(tasks.getLast());
    }
}
