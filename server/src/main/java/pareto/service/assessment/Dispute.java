package pareto.service.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// That a department was late, or used up time of a broken promise, is not right, as somebody of it says.
///
/// @param task whose lateness it is about; null for a promise
/// @param promise id of the stopwatch whose time it is about; null for a task
/// @param what title of the task or of the request
/// @param month code of the month whose figures it is about
/// @param upheld null until it is decided
/// @param said why it was decided so; empty until then
record Dispute(
        UUID id,
        UUID request,
        String account,
        @Nullable UUID task,
        @Nullable UUID promise,
        String what,
        UUID department,
        String departmentName,
        String month,
        String reason,
        IdentityId raisedBy,
        String by,
        Instant raisedAt,
        @Nullable Boolean upheld,
        String said,
        String decidedBy) {

    boolean waits() {
        return upheld == null;
    }

    /// Address of what it is about.
    String about() {
        return task == null ? "/requests/" + request + "#breach-" + promise : "/tasks/" + task;
    }

    /// Message key of what became of it.
    String key() {
        return "service.assessment.dispute." + (upheld == null ? "waits" : upheld ? "upheld" : "dismissed");
    }
}
