package pareto.service.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.calendar.Calendars;
import pareto.service.stopwatch.Limit;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;

@Component
class WaysThroughPlaybooks implements LongestWays {

    /// Sites go side by side and take the same, so one stands for all.
    private static final UUID SITE = new UUID(0, 1);

    private final PlaybookRows playbooks;
    private final Calendars calendars;
    private final Clock clock;

    WaysThroughPlaybooks(PlaybookRows playbooks, Calendars calendars, Clock clock) {
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> inUse() {
        Instant known = clock.instant();
        return playbooks.released().stream()
                .map(version -> plan(version, known))
                .toList();
    }

    private Plan plan(PlaybookVersion version, Instant known) {
        TaskPlan plan = TaskPlan.of(version.steps().forAccount(true), List.of(SITE));
        return new Plan() {
            @Override
            public String title() {
                return version.title();
            }

            @Override
            public int version() {
                return version.number();
            }

            @Override
            public Way from(Instant start) {
                CriticalPath path = CriticalPath.of(
                        plan,
                        List.of(),
                        start,
                        (task, begin) -> end(step(plan, task).limit(), begin, known));
                return new Way(
                        path.tasks().stream()
                                .map(task -> step(plan, task).title())
                                .toList(),
                        Objects.requireNonNullElse(path.end(), start));
            }
        };
    }

    private static Step step(TaskPlan plan, TaskKey task) {
        return Objects.requireNonNull(plan.tasks().get(task)).step();
    }

    /// A step whose time never comes, on a calendar without hours, never ends.
    private Instant end(Limit limit, Instant start, Instant known) {
        if (start.equals(Instant.MAX)) {
            return start;
        }
        BusinessCalendar calendar = limit.calendar() == null
                ? BusinessCalendar.always(clock.getZone())
                : calendars.asOf(limit.calendar(), known);
        return calendar.due(start, limit.time(), Conventions.USUAL.withDay(limit.day()))
                .map(Due::at)
                .orElse(Instant.MAX);
    }
}
