package pareto.service.dispatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.Reading;
import pareto.values.TimeLimit;

/// Looks ahead: what the end of a request waits for, and how likely its date is kept.
@Component
@Transactional(readOnly = true)
class Outlook {

    /// Earlier tasks of one step and department that are looked at, the latest.
    private static final int LOOKED_AT = 200;

    /// What was promised to the customer.
    enum Promise {
        NONE,
        DATED,
        /// Its time stands still, so that it has no date just now.
        PAUSED,
        /// Was kept or broken.
        OVER
    }

    /// @param by when the request is due to the customer; null where it has no date
    /// @param likelihood null where it has no date
    /// @param withoutHolder the same if the task that holds the time were done now
    record Judged(
            Promise promise,
            @Nullable Instant by,
            @Nullable Likelihood likelihood,
            @Nullable Likelihood withoutHolder) {}

    private final TaskTimes times;
    private final Stopwatches stopwatches;
    private final Calendars calendars;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outlook(
            TaskTimes times,
            Stopwatches stopwatches,
            Calendars calendars,
            Actors actors,
            JdbcClient jdbc,
            Clock clock) {
        this.times = times;
        this.stopwatches = stopwatches;
        this.calendars = calendars;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What the end waits for, if each open task takes what is left of its limit.
    CriticalPath path(Dispatch dispatch, List<Site> sites, List<Task> tasks) {
        Map<TaskKey, Task> byKey = byKey(tasks);
        Map<TaskId, Reading<Holder>> readings =
                times.of(tasks.stream().filter(Task::open).toList());
        TaskPlan plan = FanOut.plan(dispatch, sites);
        Instant now = clock.instant();
        return CriticalPath.of(plan, FanOut.over(tasks), now, (key, start) -> {
            Task task = byKey.get(key);
            Reading<Holder> reading = task == null ? null : readings.get(task.id());
            Limit limit = Objects.requireNonNull(plan.tasks().get(key)).step().limit();
            return reading == null ? end(limit, start, now) : end(reading, now);
        });
    }

    /// How likely all is done when the customer was promised it.
    Judged judged(Asked request, Dispatch dispatch, List<Site> sites, List<Task> tasks) {
        List<Stopwatches.Known> promised = stopwatches.of(request.id()).stream()
                .filter(known -> known.purpose() == Purpose.SLA)
                .toList();
        Instant by = date(promised);
        if (by == null) {
            return new Judged(undated(promised), null, null, null);
        }
        TaskPlan plan = FanOut.plan(dispatch, sites);
        Map<TaskKey, Earlier> earlier = earlier(dispatch, plan, tasks);
        List<TaskKey> done = new ArrayList<>(FanOut.over(tasks));
        Instant now = clock.instant();
        Likelihood as = Likelihood.of(plan, done, earlier, now, by);
        TaskKey holder = path(dispatch, sites, tasks).holdsTheTime();
        if (!(as instanceof Likelihood.Known) || holder == null) {
            return new Judged(Promise.DATED, by, as, null);
        }
        done.add(holder);
        return new Judged(Promise.DATED, by, as, Likelihood.of(plan, done, earlier, now, by));
    }

    private static Promise undated(List<Stopwatches.Known> promised) {
        if (promised.isEmpty()) {
            return Promise.NONE;
        }
        return promised.stream().anyMatch(Stopwatches.Known::open) ? Promise.PAUSED : Promise.OVER;
    }

    private static @Nullable Instant date(List<Stopwatches.Known> promised) {
        return promised.stream()
                .filter(Stopwatches.Known::open)
                .map(Stopwatches.Known::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<TaskKey, Earlier> earlier(Dispatch dispatch, TaskPlan plan, List<Task> tasks) {
        Map<TaskKey, Task> byKey = byKey(tasks);
        Map<TaskId, Reading<Holder>> readings =
                times.of(tasks.stream().filter(Task::open).toList());
        Map<Kind, long[]> known = new HashMap<>();
        Map<TaskKey, Earlier> earlier = new LinkedHashMap<>();
        Instant now = clock.instant();
        plan.tasks().values().forEach(planned -> {
            Task task = byKey.get(planned.key());
            if (task == null || task.open()) {
                UUID department =
                        task == null ? Objects.requireNonNull(planned.step().department()) : task.department();
                Kind kind = new Kind(
                        planned.key().step(), department, planned.step().limit().calendar());
                long[] seconds = known.computeIfAbsent(
                        kind, each -> seconds(dispatch.version().playbook(), each));
                Reading<Holder> reading = task == null ? null : readings.get(task.id());
                earlier.put(
                        planned.key(),
                        new Earlier(
                                planned.step().title(),
                                calendar(planned.step().limit(), now),
                                reading == null ? 0 : reading.seconds(),
                                seconds));
            }
        });
        return earlier;
    }

    /// @param calendar on which its time counts; null for natural time
    private record Kind(
            String step, UUID department, @Nullable CalendarId calendar) {}

    /// How long the latest tasks of a step took in a department, by any version of the playbook that counted
    /// them on the same calendar, as an hour of one is none of another: durations alone, so that it does not
    /// depend on who looks.
    private long[] seconds(UUID playbook, Kind kind) {
        return actors.system("dispatch", () -> {
            List<StopwatchId> ids = jdbc
                    .sql("""
                    select t.stopwatch_id from task t join request_dispatch d on d.request_id = t.request_id
                    join playbook_version v on v.id = d.version_id
                    where v.playbook_id = :playbook and t.step = :step and t.department_id = :department
                        and t.state = 'done' and t.over_at <= :now and exists (
                            select 1 from jsonb_array_elements(v.steps) s where s ->> 'code' = t.step
                                and (s ->> 'calendar')::uuid is not distinct from :calendar::uuid)
                    order by t.over_at desc limit :most
                    """)
                    .param("playbook", playbook)
                    .param("step", kind.step())
                    .param("department", kind.department())
                    .param("now", Timestamp.from(clock.instant()))
                    .param(
                            "calendar",
                            kind.calendar() == null ? null : kind.calendar().id())
                    .param("most", LOOKED_AT)
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(StopwatchId::new)
                    .toList();
            return stopwatches.read(ids, clock.instant()).values().stream()
                    .mapToLong(Reading::seconds)
                    .toArray();
        });
    }

    private @Nullable BusinessCalendar calendar(Limit limit, Instant known) {
        return limit.calendar() == null ? null : calendars.asOf(limit.calendar(), known);
    }

    private Instant end(Limit limit, Instant start, Instant known) {
        BusinessCalendar calendar =
                Optional.ofNullable(calendar(limit, known)).orElseGet(() -> BusinessCalendar.always(clock.getZone()));
        return calendar.due(start, limit.time(), Conventions.USUAL.withDay(limit.day()))
                .map(Due::at)
                .orElse(start);
    }

    /// What is paused is reckoned with as if it went on now; what is late, as if it were done now.
    private static Instant end(Reading<Holder> reading, Instant now) {
        long left = Math.max(0, reading.left().orElse(0));
        Instant end = reading.due()
                .orElseGet(() -> reading.terms()
                        .calendar()
                        .due(now, new TimeLimit.Working(left), Conventions.USUAL)
                        .map(Due::at)
                        .orElse(now));
        return end.isBefore(now) ? now : end;
    }

    private static Map<TaskKey, Task> byKey(List<Task> tasks) {
        return tasks.stream().collect(Collectors.toMap(Task::key, Function.identity()));
    }
}
