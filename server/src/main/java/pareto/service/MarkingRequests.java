package pareto.service;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// Enters what the customer thinks of how a request ended. A low mark is told to whoever stands above the one who
/// answered.
@Component
@Transactional
class MarkingRequests {

    private final RequestRows rows;
    private final RequestMarks marks;
    private final RequestRights rights;
    private final Answerable answerable;
    private final Colleagues colleagues;
    private final Audit audit;

    MarkingRequests(
            RequestRows rows,
            RequestMarks marks,
            RequestRights rights,
            Answerable answerable,
            Colleagues colleagues,
            Audit audit) {
        this.rows = rows;
        this.marks = marks;
        this.rights = rights;
        this.answerable = answerable;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /// @param mark from 1 to 5
    /// @param said in the words of the customer
    /// @throws Refusal while the request is not closed, or when its mark for this closing is there
    void mark(RequestId id, int mark, String said) {
        Request request = rows.alone(id);
        rights.mustStep(request);
        if (request.state() != RequestState.CLOSED) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        if (mark < 1 || mark > RequestMarks.BEST) {
            throw Refusal.badInput("service.mark.wrong", RequestMarks.BEST);
        }
        if (marks.given(id)) {
            throw Refusal.conflict("service.mark.already", request.number());
        }
        marks.add(request, mark, said, told(request));
        audit.record("service.did.marked", id.id().toString(), String.valueOf(mark));
    }

    /// Who stands nearest above whoever answered and can look at the request and do something; null for nobody.
    private @Nullable IdentityId told(Request request) {
        Set<IdentityId> able =
                answerable.at(request).stream().map(StaffMember::id).collect(Collectors.toSet());
        Set<IdentityId> passed = new HashSet<>(Set.of(request.owner()));
        IdentityId above = above(request.owner());
        while (above != null && passed.add(above)) {
            if (able.contains(above)) {
                return above;
            }
            above = above(above);
        }
        return null;
    }

    private @Nullable IdentityId above(IdentityId person) {
        return colleagues.find(person).map(StaffMember::superior).orElse(null);
    }
}
