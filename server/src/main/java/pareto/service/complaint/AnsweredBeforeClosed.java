package pareto.service.complaint;

import org.springframework.stereotype.Component;
import pareto.service.ClosingRule;
import pareto.service.Request;
import pareto.service.RequestKind;
import pareto.shell.Refusal;

/// A complaint stays open until cause, measure and a day for the check stand.
@Component
class AnsweredBeforeClosed implements ClosingRule {

    private final ComplaintRows rows;

    AnsweredBeforeClosed(ComplaintRows rows) {
        this.rows = rows;
    }

    @Override
    public void mustBeClosable(Request request) {
        if (request.kind() == RequestKind.COMPLAINT
                && rows.find(request.id()).filter(Complaint::answered).isEmpty()) {
            throw Refusal.conflict("service.complaint.unanswered", request.number());
        }
    }
}
