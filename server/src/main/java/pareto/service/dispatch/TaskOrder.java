package pareto.service.dispatch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;

/// The door of this package for whoever has to know which task waited for which.
@Component
@Transactional(readOnly = true)
public class TaskOrder {

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final SiteRows sites;
    private final TaskRows tasks;

    TaskOrder(AskedRows requests, DispatchRows dispatches, SiteRows sites, TaskRows tasks) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.sites = sites;
        this.tasks = tasks;
    }

    /// Ids of the tasks of a request in the order of its steps and sites, each with those that must be done before it;
    /// nothing where the request was not sent out.
    public Map<UUID, Set<UUID>> before(RequestId request) {
        List<Task> all = tasks.of(request);
        Map<TaskKey, UUID> ids = new HashMap<>();
        all.forEach(task -> ids.put(task.key(), task.id().id()));
        Map<UUID, Set<UUID>> before = new LinkedHashMap<>();
        dispatches.of(request).ifPresent(dispatch -> {
            TaskPlan plan = FanOut.plan(dispatch, sites.of(requests.known(request)));
            all.forEach(task -> {
                TaskPlan.Planned planned = plan.tasks().get(task.key());
                Set<TaskKey> after = planned == null ? Set.of() : planned.after();
                before.put(
                        task.id().id(),
                        after.stream().filter(ids::containsKey).map(ids::get).collect(Collectors.toSet()));
            });
        });
        return before;
    }
}
