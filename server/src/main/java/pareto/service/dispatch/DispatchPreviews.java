package pareto.service.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.dispatch.TaskPlan.Planned;
import pareto.shell.Text;

/// What would come of sending a request out, without doing it.
@Component
@Transactional(readOnly = true)
class DispatchPreviews {

    private final Dispatching dispatching;
    private final DispatchRows dispatches;
    private final TaskRows tasks;
    private final Assignees assignees;

    DispatchPreviews(Dispatching dispatching, DispatchRows dispatches, TaskRows tasks, Assignees assignees) {
        this.dispatching = dispatching;
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.assignees = assignees;
    }

    /// @param chosen sites besides those known
    NewDispatch.Preview of(Asked request, PlaybookVersion by, List<Chosen> chosen, List<Site> known) {
        List<Text> faults = new ArrayList<>(dispatching.faults(by.steps()));
        if (by.steps().atSites() && chosen.isEmpty() && known.isEmpty()) {
            faults.add(Text.of("service.dispatch.site.none", by.title()));
        }
        if (!faults.isEmpty()) {
            return new NewDispatch.Preview(chosen, List.of(), Map.of(), faults, List.of(), false);
        }
        boolean important = dispatches
                .of(request.id())
                .map(Dispatch::important)
                .orElseGet(() -> dispatches.important(request.account().id()));
        List<Site> there = Stream.concat(known.stream(), chosen.stream().map(DispatchPreviews::site))
                .toList();
        TaskPlan plan = TaskPlan.of(
                by.steps().forAccount(important), there.stream().map(Site::id).toList());
        Map<TaskKey, Task> before =
                tasks.of(request.id()).stream().collect(Collectors.toMap(Task::key, Function.identity()));
        List<Planned> fresh = plan.tasks().values().stream()
                .filter(task -> !before.containsKey(task.key()))
                .toList();
        return new NewDispatch.Preview(
                chosen, fresh, assignees.of(request, fresh, there), List.of(), tooLate(plan, fresh, before), important);
    }

    private static Site site(Chosen one) {
        UUID id = one.origin();
        return new Site(id, id, one.place(), one.name(), one.city(), one.address(), Instant.EPOCH);
    }

    /// Sentences about what is over and would have waited for what comes in now.
    private static List<Text> tooLate(TaskPlan plan, List<Planned> fresh, Map<TaskKey, Task> before) {
        Set<TaskKey> coming = fresh.stream().map(Planned::key).collect(Collectors.toSet());
        return before.values().stream()
                .filter(task -> task.state() == TaskState.DONE
                        && Objects.requireNonNull(plan.tasks().get(task.key())).after().stream()
                                .anyMatch(coming::contains))
                .map(task -> Text.of("service.dispatch.preview.late", task.title()))
                .toList();
    }
}
