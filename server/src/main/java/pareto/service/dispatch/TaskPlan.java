package pareto.service.dispatch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A playbook laid over the sites a request concerns: all tasks, each behind those it waits for.
record TaskPlan(Map<TaskKey, Planned> tasks) {

    /// @param after what must be done before
    record Planned(TaskKey key, Step step, Set<TaskKey> after) {}

    /// @param playbook without fault, as it is for the account
    /// @param sites ids in the order in which they are shown; none twice
    static TaskPlan of(Playbook playbook, List<UUID> sites) {
        List<Step> steps = playbook.inOrder();
        Set<String> once = steps.stream()
                .filter(step -> step.scope() == Scope.ONCE)
                .map(Step::code)
                .collect(Collectors.toSet());
        Map<TaskKey, Planned> tasks = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.scope() == Scope.ONCE) {
                add(step, null, once, sites, tasks);
            } else {
                sites.forEach(site -> add(step, site, once, sites, tasks));
            }
        }
        return new TaskPlan(tasks);
    }

    private static void add(
            Step step, @Nullable UUID site, Set<String> once, List<UUID> sites, Map<TaskKey, Planned> tasks) {
        Set<TaskKey> after = new LinkedHashSet<>();
        for (String code : step.after()) {
            if (once.contains(code)) {
                after.add(new TaskKey(code, null));
            } else if (site != null) {
                after.add(new TaskKey(code, site));
            } else {
                sites.forEach(each -> after.add(new TaskKey(code, each)));
            }
        }
        TaskKey key = new TaskKey(step.code(), site);
        tasks.put(key, new Planned(key, step, after));
    }

    /// What is not done, and waits for nothing that is not.
    List<TaskKey> ready(Collection<TaskKey> done) {
        Set<TaskKey> over = Set.copyOf(done);
        return tasks.values().stream()
                .filter(task -> !over.contains(task.key()) && over.containsAll(task.after()))
                .map(Planned::key)
                .toList();
    }

    /// Those that wait for nothing from the beginning.
    List<TaskKey> first() {
        return ready(List.of());
    }
}
