package pareto.service.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.dispatch.Assignees.Assigned;
import pareto.service.dispatch.TaskPlan.Planned;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.dispatch.TaskRows.Fresh;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;

/// Lays the playbook of a request over its sites: adds the tasks that are missing and starts the time of
/// those that can begin. Part of a transaction that has the request alone.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FanOut {

    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final Assignees assignees;
    private final Stopwatches stopwatches;
    private final Clock clock;

    FanOut(
            SiteRows sites,
            TaskRows tasks,
            TaskRecords records,
            Assignees assignees,
            Stopwatches stopwatches,
            Clock clock) {
        this.sites = sites;
        this.tasks = tasks;
        this.records = records;
        this.assignees = assignees;
        this.stopwatches = stopwatches;
        this.clock = clock;
    }

    /// Adds what is missing.
    ///
    /// @return how many were added
    int complete(Asked request, Dispatch dispatch) {
        List<Site> all = sites.of(request);
        TaskPlan plan = plan(dispatch, all);
        List<Task> before = tasks.of(request.id());
        Set<TaskKey> there = before.stream().map(Task::key).collect(Collectors.toSet());
        List<Planned> missing = plan.tasks().values().stream()
                .filter(task -> !there.contains(task.key()))
                .toList();
        Map<TaskKey, Assigned> who = assignees.of(request, missing, all);
        Set<TaskKey> ready = new HashSet<>(plan.ready(over(before)));
        List<Fresh> fresh = new ArrayList<>();
        List<Start> starts = new ArrayList<>();
        List<String> places =
                dispatch.version().steps().steps().stream().map(Step::code).toList();
        Instant now = clock.instant();
        for (Planned task : missing) {
            Assigned assigned = Objects.requireNonNull(who.get(task.key()));
            StopwatchId stopwatch = ready.contains(task.key()) ? StopwatchId.next() : null;
            if (stopwatch != null) {
                starts.add(start(stopwatch, request, task.step(), new Holder(department(task), assigned.who()), now));
            }
            fresh.add(fresh(
                    task, places.indexOf(task.key().step()), assigned, stopwatch == null ? null : stopwatch.id()));
        }
        stopwatches.start(starts);
        tasks.add(request, fresh);
        records.add(fresh.stream().map(Fresh::id).toList(), Kind.SENT);
        waitAgain(plan, before, now);
        return fresh.size();
    }

    /// What nobody has begun waits again where something came in that must be done before.
    private void waitAgain(TaskPlan plan, List<Task> before, Instant now) {
        Set<TaskKey> over = over(before);
        List<Task> early = before.stream()
                .filter(task -> task.state() == TaskState.READY
                        && !over.containsAll(Objects.requireNonNull(plan.tasks().get(task.key()))
                                .after()))
                .toList();
        for (Task task : early) {
            tasks.waitAgain(task.id());
            stopwatches.stop(Objects.requireNonNull(task.stopwatch()), now);
        }
        records.add(early.stream().map(task -> task.id().id()).toList(), Kind.WAITS);
    }

    /// Starts the time of all that waited and need not wait any longer.
    void goOn(Asked request, Dispatch dispatch) {
        List<Task> all = tasks.of(request.id());
        TaskPlan plan = plan(dispatch, sites.of(request));
        Set<TaskKey> ready = new HashSet<>(plan.ready(over(all)));
        List<Task> begin = all.stream()
                .filter(task -> task.state() == TaskState.WAITING && ready.contains(task.key()))
                .toList();
        Instant now = clock.instant();
        List<Start> starts = new ArrayList<>();
        for (Task task : begin) {
            Step step = Objects.requireNonNull(plan.tasks().get(task.key())).step();
            starts.add(start(StopwatchId.next(), request, step, new Holder(task.department(), task.assignee()), now));
        }
        stopwatches.start(starts);
        for (int i = 0; i < begin.size(); i++) {
            tasks.canBegin(begin.get(i).id(), starts.get(i).id());
        }
        records.add(begin.stream().map(task -> task.id().id()).toList(), Kind.READY);
    }

    static TaskPlan plan(Dispatch dispatch, List<Site> sites) {
        return TaskPlan.of(dispatch.playbook(), sites.stream().map(Site::id).toList());
    }

    static Set<TaskKey> over(List<Task> tasks) {
        return tasks.stream().filter(task -> task.state().over()).map(Task::key).collect(Collectors.toSet());
    }

    private static Start start(StopwatchId id, Asked request, Step step, Holder holder, Instant at) {
        return new Start(
                id, request.id(), request.account().id(), Purpose.OLA, step.title(), null, step.limit(), holder, at);
    }

    private static UUID department(Planned task) {
        return Objects.requireNonNull(task.step().department());
    }

    private static Fresh fresh(Planned task, int place, Assigned assigned, @Nullable UUID stopwatch) {
        return new Fresh(
                UuidCreator.getTimeOrderedEpoch(),
                task.key().step(),
                task.key().site(),
                place,
                task.step().title(),
                department(task),
                assigned.who().id(),
                assigned.how().code(),
                (stopwatch == null ? TaskState.WAITING : TaskState.READY).code(),
                stopwatch);
    }
}
