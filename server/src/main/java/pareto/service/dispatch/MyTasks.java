package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;

/// A door for the page of the day: what the reader can do now, what they are asked to take over, and what those they
/// stand in for could do.
@Component
@Transactional(readOnly = true)
public class MyTasks {

    /// @param all how many there are
    /// @param lines those due first, what is offered before others
    public record Waiting(int all, List<WorkPage.Line> lines) {

        public boolean none() {
            return all == 0;
        }
    }

    private final TaskRows tasks;
    private final WorkLines lines;
    private final Actors actors;
    private final Clock clock;

    MyTasks(TaskRows tasks, WorkLines lines, Actors actors, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param most how many are shown
    public Waiting waiting(int most) {
        IdentityId self = actors.current().id();
        List<Task> now = Stream.concat(
                        tasks.openOf(self).stream(), tasks.openOfAbsent(self, LocalDate.now(clock)).stream())
                .filter(task -> task.state() != TaskState.WAITING)
                .toList();
        if (now.isEmpty()) {
            return new Waiting(0, List.of());
        }
        return new Waiting(
                now.size(),
                lines.of(now).stream()
                        .sorted(Comparator.comparing((WorkPage.Line line) ->
                                        line.task().assignee().equals(self))
                                .thenComparing(WorkPage.Line::urgency))
                        .limit(most)
                        .toList());
    }
}
