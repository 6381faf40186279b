package pareto.service.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.RequestClosed;
import pareto.service.RequestId;
import pareto.service.RequestMerged;
import pareto.service.RequestPassed;
import pareto.service.RequestReopened;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.stopwatch.Stopwatches;

/// Tasks that are open end with their request, also where it goes on in another one, and are there again with
/// it; its virtual team is dissolved and called together anew, and led by whoever answers for the request.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingRequests {

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final TaskOffers offers;
    private final FanOut fanOut;
    private final ReplacingPeople replacing;
    private final CallingTogether calling;
    private final Stopwatches stopwatches;
    private final Audit audit;
    private final Clock clock;

    FollowingRequests(
            AskedRows requests,
            DispatchRows dispatches,
            SiteRows sites,
            TaskRows tasks,
            TaskRecords records,
            TaskOffers offers,
            FanOut fanOut,
            ReplacingPeople replacing,
            CallingTogether calling,
            Stopwatches stopwatches,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.sites = sites;
        this.tasks = tasks;
        this.records = records;
        this.offers = offers;
        this.fanOut = fanOut;
        this.replacing = replacing;
        this.calling = calling;
        this.stopwatches = stopwatches;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(RequestClosed event) {
        end(event.request());
    }

    /// What is still to be done is sent out from the request it goes on in.
    @EventListener
    void on(RequestMerged event) {
        end(event.request());
    }

    @EventListener
    void on(RequestPassed event) {
        dispatches
                .of(event.request())
                .map(Dispatch::team)
                .ifPresent(team -> calling.lead(event.request(), team, event.to()));
    }

    private void end(RequestId request) {
        Optional<Dispatch> dispatch = dispatches.of(request);
        if (dispatch.isEmpty()) {
            return;
        }
        List<Task> open = tasks.of(request).stream().filter(Task::open).toList();
        for (Task task : open) {
            tasks.change(task.id(), TaskState.DROPPED);
            offers.withdraw(task.id());
            if (task.stopwatch() != null) {
                stopwatches.stop(task.stopwatch(), clock.instant());
            }
        }
        records.add(ids(open), Kind.CLOSED);
        if (!open.isEmpty()) {
            audit.record("service.did.dispatchClosed", request.id().toString(), "" + open.size());
        }
        if (dispatch.get().team() != null) {
            calling.dissolve(requests.known(request), dispatch.get().team());
        }
    }

    @EventListener
    void on(RequestReopened event) {
        Optional<Dispatch> dispatch = dispatches.of(event.request());
        if (dispatch.isPresent()) {
            reopen(event.request(), dispatch.get());
        }
    }

    private void reopen(RequestId id, Dispatch dispatch) {
        Asked request = requests.known(id);
        List<UUID> closed = records.closedWith(id);
        List<Task> back = tasks.of(id).stream()
                .filter(task -> closed.contains(task.id().id()))
                .toList();
        for (Task task : back) {
            tasks.change(task.id(), task.stopwatch() == null ? TaskState.WAITING : TaskState.READY);
            if (task.stopwatch() != null) {
                stopwatches.reopen(task.stopwatch(), clock.instant());
            }
        }
        records.add(ids(back), Kind.REOPENED);
        List<Site> at = sites.of(request);
        replacing.replace(request, dispatch, at);
        fanOut.goOn(request, dispatch);
        calling.gather(request, dispatch, at, tasks.of(id));
    }

    private static List<UUID> ids(List<Task> tasks) {
        return tasks.stream().map(task -> task.id().id()).toList();
    }
}
