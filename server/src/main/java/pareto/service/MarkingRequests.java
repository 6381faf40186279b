package pareto.service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
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
    private final Colleagues colleagues;
    private final Audit audit;

    MarkingRequests(RequestRows rows, RequestMarks marks, RequestRights rights, Colleagues colleagues, Audit audit) {
        this.rows = rows;
        this.marks = marks;
        this.rights = rights;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /// @param mark from 1 to 5
    /// @param said in the words of the customer
    /// @throws Refusal while the request is not closed
    void mark(RequestId id, int mark, String said) {
        Request request = rows.alone(id);
        rights.mustStep(request);
        if (request.state() != RequestState.CLOSED) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        if (mark < 1 || mark > RequestMarks.BEST) {
            throw Refusal.badInput("service.mark.wrong", RequestMarks.BEST);
        }
        marks.add(
                request,
                mark,
                said,
                colleagues.find(request.owner()).map(StaffMember::superior).orElse(null));
        audit.record("service.did.marked", id.id().toString(), String.valueOf(mark));
    }
}
