package pareto.service.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.service.stopwatch.StopwatchId;

/// The part of a request that one department does (任务).
///
/// @param site id of its site; null for what is done once
/// @param place where its step stands in the playbook
/// @param department id of who does it
/// @param found why the assignee has it
/// @param stopwatch null as long as it cannot begin
/// @param result what was done, once it is
record Task(
        TaskId id,
        RequestId request,
        TaskKey key,
        int place,
        String title,
        UUID department,
        String departmentName,
        IdentityId assignee,
        String assigneeName,
        Assignment found,
        TaskState state,
        @Nullable StopwatchId stopwatch,
        String result,
        Instant createdAt,
        @Nullable Instant overAt) {

    @Nullable
    UUID site() {
        return key.site();
    }

    boolean open() {
        return !state.over();
    }
}
