package pareto.service.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.people.StaffMember;
import pareto.service.dispatch.TaskState.Move;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.TimeShown;
import pareto.shell.Text;
import pareto.shell.file.FilesBeside.Kept;
import pareto.values.Reading;

/// One task with all that is known of it.
///
/// @param site null for what is done once
/// @param reason why it does not go on; null where it does
/// @param reading null as long as it cannot begin
/// @param before titles of what is not over and must be first
/// @param ticks places of the lines of the checklist that are done
/// @param offered name of whoever is asked to take it over; null for nobody
/// @param offeredToReader whether that is the reader
/// @param colleagues whom it can be offered to; nobody where the reader may not work on it
/// @param counted whether the stretches that were counted are shown
record TaskPage(
        Asked request,
        Task task,
        Step step,
        @Nullable Site site,
        @Nullable String reason,
        @Nullable Reading<Holder> reading,
        @Nullable TimeShown time,
        List<String> before,
        Set<Integer> ticks,
        Map<Integer, String> answers,
        List<Kept> evidence,
        List<TaskRecords.Line> records,
        @Nullable String offered,
        boolean offeredToReader,
        List<StaffMember> colleagues,
        LocalDate today,
        boolean mayWork,
        boolean maySend,
        boolean counted) {

    String address() {
        return task.id().address();
    }

    boolean can(Move move) {
        return mayWork && move.possible(task.state()) && (move != Move.DROP || maySend);
    }

    boolean writes() {
        return mayWork && task.open() && task.state() != TaskState.WAITING;
    }

    String answer(int place) {
        return answers.getOrDefault(place, "");
    }

    /// The sentence why the assignee has it.
    Text found() {
        return Text.of(
                task.found().key(),
                task.departmentName(),
                step.cityAt(site == null ? "" : site.city()),
                task.assigneeName());
    }

    static String tag(TaskState state) {
        return switch (state) {
            case WAITING, DROPPED -> "line";
            case READY -> "";
            case RUNNING -> "acc";
            case BLOCKED -> "risk";
            case DONE -> "good";
        };
    }
}
