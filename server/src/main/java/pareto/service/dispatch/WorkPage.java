package pareto.service.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.TimeShown;

/// Tasks of somebody, what can be done first.
///
/// @param person name of whose they are; null for the reader's own
/// @param offered those the reader is asked to take over
/// @param waiting those that something must be done before
/// @param absent those of people the reader stands in for
record WorkPage(
        @Nullable String person,
        List<Line> offered,
        List<Line> open,
        List<Line> waiting,
        List<Line> absent,
        LocalDate today) {

    /// @param request what it belongs to
    /// @param site where; empty for what is done once
    /// @param reason why it does not go on; empty where it does
    /// @param time null as long as nothing is measured
    record Line(
            Task task,
            String request,
            String account,
            String site,
            String reason,
            @Nullable TimeShown time) {

        /// Working seconds that are left; what is not measured comes last.
        long urgency() {
            return time == null ? Long.MAX_VALUE : time.left();
        }
    }

    /// The tasks of a department in columns.
    ///
    /// @param departments that have tasks the reader may see
    /// @param department null where nobody has any
    /// @param over done or dropped within the last days
    record Board(
            List<TaskRows.Busy> departments,
            TaskRows.@Nullable Busy department,
            List<Line> ready,
            List<Line> running,
            List<Line> blocked,
            List<Line> over,
            int waiting,
            int days) {}
}
