package pareto.service.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.RequestState;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.service.complaint.Complaint.Answer;
import pareto.shell.Refusal;

/// Cause and measure of a complaint, and whether the measure worked: somebody looks who neither answered for it nor is
/// who it is about.
@Component
@Transactional
class Checking {

    private static final String ACTOR = "complaints";

    private final Requests requests;
    private final RequestsBeside beside;
    private final RequestRights rights;
    private final ComplaintRows rows;
    private final Raising raising;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Checking(
            Requests requests,
            RequestsBeside beside,
            RequestRights rights,
            ComplaintRows rows,
            Raising raising,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.beside = beside;
        this.rights = rights;
        this.rows = rows;
        this.raising = raising;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param on when somebody looks whether it worked, today at the earliest
    /// @throws Refusal when the one who is to look has to do with it
    void answer(RequestId id, String cause, String measure, LocalDate on, IdentityId checker) {
        Request request = requests.alone(id);
        rights.mustStep(request);
        if (!request.state().open()) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        if (on.isBefore(LocalDate.now(clock))) {
            throw Refusal.badInput("service.complaint.check.past", on);
        }
        if (checkers(request).stream().noneMatch(one -> one.id().equals(checker))) {
            throw Refusal.badInput("service.complaint.checker.cannot");
        }
        rows.answer(request, cause, measure, on, checker);
        audit.record("service.did.complaintAnswered", id.id().toString(), on.toString());
    }

    /// What does not work is opened again, one level higher.
    ///
    /// @param said how that is known
    /// @throws Refusal when another is to look, there is nothing to look at, or it is too early to say so
    void check(RequestId id, boolean worked, String said) {
        Request request = requests.alone(id);
        Answer answer = rows.find(id).map(Complaint::unchecked).orElse(null);
        if (answer == null) {
            throw Refusal.conflict("service.complaint.check.none", request.number());
        }
        IdentityId actor = actors.current().id();
        if (!mayCheck(request, answer)) {
            throw answer.checker().equals(actor)
                    ? Refusal.forbidden("service.complaint.checker.cannot")
                    : Refusal.forbidden("service.complaint.check.notYours", answer.checkerName());
        }
        if (worked && answer.checkOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.conflict("service.complaint.check.early", answer.checkOn());
        }
        rows.check(request, worked, said);
        audit.record("service.did.complaintChecked", id.id().toString(), worked ? "worked" : "did not work");
        if (!worked) {
            open(request, said);
            raising.again(requests.known(id), said);
        }
    }

    /// Whoever checks does not answer for what is only done, and opens it all the same.
    private void open(Request request, String why) {
        if (request.state() == RequestState.CLOSED) {
            beside.reopen(request.id(), why);
        } else if (request.state() == RequestState.DONE) {
            actors.system(ACTOR, () -> beside.reopen(request.id(), why));
        }
    }

    /// Whether the actor is who looks. Where whoever was to look has left, answers for it meanwhile or is
    /// whom it turned out to be about, everybody else who can may, or nobody ever could.
    @Transactional(readOnly = true)
    boolean mayCheck(Request request, Answer answer) {
        Set<IdentityId> able = uninvolved(request).stream().map(StaffMember::id).collect(Collectors.toSet());
        IdentityId actor = actors.current().id();
        return able.contains(actor) && (answer.checker().equals(actor) || !able.contains(answer.checker()));
    }

    /// Who else can look whether it worked, by name.
    @Transactional(readOnly = true)
    List<StaffMember> checkers(Request request) {
        IdentityId actor = actors.current().id();
        return uninvolved(request).stream()
                .filter(one -> !one.id().equals(actor))
                .toList();
    }

    private List<StaffMember> uninvolved(Request request) {
        Set<IdentityId> without = new HashSet<>(beside.answered(request.id()));
        without.addAll(beside.keptFrom(request.id()));
        return beside.able(request.account().id()).stream()
                .filter(one -> !without.contains(one.id()))
                .toList();
    }
}
