package pareto.service.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.dispatch.Assignees.Assigned;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Stopwatches;

/// Gives open tasks of those who have left, or whose role may do nothing with them any longer, to whoever would
/// get them now. Part of a transaction that has the request alone.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplacingPeople {

    private final TaskRows tasks;
    private final TaskRecords records;
    private final Assignees assignees;
    private final Stopwatches stopwatches;
    private final Colleagues colleagues;
    private final Clock clock;

    ReplacingPeople(
            TaskRows tasks,
            TaskRecords records,
            Assignees assignees,
            Stopwatches stopwatches,
            Colleagues colleagues,
            Clock clock) {
        this.tasks = tasks;
        this.records = records;
        this.assignees = assignees;
        this.stopwatches = stopwatches;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    void replace(Asked request, Dispatch dispatch, List<Site> sites) {
        Set<IdentityId> there = colleagues.present().stream()
                .filter(one -> one.role().may(Right.CHANGE))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        List<Task> orphans = tasks.of(request.id()).stream()
                .filter(task -> task.open() && !there.contains(task.assignee()))
                .toList();
        if (orphans.isEmpty()) {
            return;
        }
        TaskPlan plan = FanOut.plan(dispatch, sites);
        Map<TaskKey, Assigned> who = assignees.of(
                request,
                orphans.stream()
                        .map(task -> Objects.requireNonNull(plan.tasks().get(task.key())))
                        .toList(),
                sites);
        orphans.forEach(task -> give(request, task, Objects.requireNonNull(who.get(task.key()))));
    }

    private void give(Asked request, Task task, Assigned to) {
        tasks.give(task.id(), to.who(), task.department(), to.how());
        Instant now = clock.instant();
        if (task.stopwatch() != null) {
            stopwatches.handOver(task.stopwatch(), now, new Holder(task.department(), to.who()));
        }
        records.add(request, task.id(), Kind.HANDED_OVER, "", to.who());
    }
}
