package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.people.StaffMember;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.dispatch.TaskWork.InHand;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Stopwatches;
import pareto.shell.Refusal;

/// A hand-over of a task is an offer: its time stays with whoever made it until the other has taken it.
/// Whoever is asked joins the virtual team first, since they could not see what they are asked for, and is
/// in it no longer when they decline, somebody else is asked, or they have handed over all they had.
@Component
@Transactional
class PassingTasksOn {

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final TaskOffers offers;
    private final TaskWork work;
    private final Stopwatches stopwatches;
    private final Colleagues colleagues;
    private final LocalPeople people;
    private final CallingTogether calling;
    private final DispatchRights rights;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    PassingTasksOn(
            AskedRows requests,
            DispatchRows dispatches,
            TaskRows tasks,
            TaskRecords records,
            TaskOffers offers,
            TaskWork work,
            Stopwatches stopwatches,
            Colleagues colleagues,
            LocalPeople people,
            CallingTogether calling,
            DispatchRights rights,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.records = records;
        this.offers = offers;
        this.work = work;
        this.stopwatches = stopwatches;
        this.colleagues = colleagues;
        this.people = people;
        this.calling = calling;
        this.rights = rights;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom somebody may ask: whoever sends the request out, everybody who may do something; whoever has the
    /// task, only who answers for the request and who is of their own department, as being asked opens the
    /// account.
    @Transactional(readOnly = true)
    List<StaffMember> whom(Asked request, Task task) {
        List<StaffMember> able = colleagues.present().stream()
                .filter(one -> one.role().may(Right.CHANGE) && !one.id().equals(task.assignee()))
                .toList();
        if (rights.maySend(request)) {
            return able;
        }
        String department =
                colleagues.find(task.assignee()).map(StaffMember::department).orElse("");
        return able.stream()
                .filter(one -> one.id().equals(request.owner())
                        || !department.isEmpty() && department.equals(one.department()))
                .toList();
    }

    /// @throws Refusal when the task is over, or the other is none who may be asked
    void offer(UUID id, IdentityId to) {
        InHand at = work.inHand(id);
        Task task = at.task();
        if (!task.open()) {
            throw Refusal.conflict("service.dispatch.task.late", task.title());
        }
        if (whom(at.request(), task).stream().noneMatch(one -> one.id().equals(to))) {
            throw Refusal.badInput("service.dispatch.offer.cannot");
        }
        UUID team = team(task);
        calling.withdraw(task.request(), task.id(), team);
        calling.ask(team, to, task.title());
        offers.offer(at.request(), task.id(), to);
        records.add(at.request(), task.id(), Kind.OFFERED, "", to);
        audit.record("service.did.dispatchOffered", id.toString(), to.toString());
    }

    /// @throws Refusal when it is not offered to the actor
    void take(UUID id) {
        Asked request = requests.alone(tasks.known(id).request());
        Task task = tasks.known(id);
        IdentityId self = mustBeAsked(task);
        UUID department = Optional.ofNullable(people.departmentOf(self, LocalDate.now(clock)))
                .orElse(task.department());
        offers.withdraw(task.id());
        tasks.give(task.id(), self, department, Assignment.HANDED_OVER);
        if (task.stopwatch() != null) {
            stopwatches.handOver(task.stopwatch(), clock.instant(), new Holder(department, self));
        }
        records.add(request, task.id(), Kind.HANDED_OVER, "", self);
        audit.record("service.did.dispatchTaken", id.toString(), self.toString());
        calling.release(task.request(), team(task), task.assignee());
    }

    /// @throws Refusal when it is not offered to the actor
    void decline(UUID id) {
        Asked request = requests.alone(tasks.known(id).request());
        Task task = tasks.known(id);
        IdentityId self = mustBeAsked(task);
        UUID team = team(task);
        records.add(request, task.id(), Kind.DECLINED, "", self);
        audit.record("service.did.dispatchDeclined", id.toString(), self.toString());
        calling.withdraw(task.request(), task.id(), team);
    }

    private @Nullable UUID team(Task task) {
        return dispatches.of(task.request()).orElseThrow().team();
    }

    private IdentityId mustBeAsked(Task task) {
        IdentityId self = actors.current().id();
        if (offers.of(task.id()).filter(offer -> offer.to().equals(self)).isEmpty()) {
            throw Refusal.conflict("service.dispatch.offer.none");
        }
        return self;
    }
}
