package pareto.service.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// What somebody has to do (我的任务), and what a department has (看板).
@Controller
@RequestMapping("/tasks")
@Transactional(readOnly = true)
class WorkController {

    private static final int DAYS = 7;

    private final TaskRows tasks;
    private final WorkLines lines;
    private final Colleagues colleagues;
    private final LocalPeople people;
    private final Actors actors;
    private final Clock clock;

    WorkController(
            TaskRows tasks, WorkLines lines, Colleagues colleagues, LocalPeople people, Actors actors, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.colleagues = colleagues;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param person whose; the reader's own where nobody is named
    @GetMapping
    String index(@RequestParam(required = false) @Nullable UUID person, Model model) {
        IdentityId self = actors.current().id();
        IdentityId whose = person == null ? self : new IdentityId(person);
        List<WorkPage.Line> all = lines.of(tasks.openOf(whose));
        Predicate<WorkPage.Line> theirs = line -> line.task().assignee().equals(whose);
        Predicate<WorkPage.Line> waits = line -> line.task().state() == TaskState.WAITING;
        model.addAttribute(
                "page",
                new WorkPage(
                        whose.equals(self) ? null : name(whose),
                        all.stream().filter(theirs.negate()).toList(),
                        all.stream()
                                .filter(theirs.and(waits.negate()))
                                .sorted(Comparator.comparing(WorkPage.Line::urgency))
                                .toList(),
                        all.stream().filter(theirs.and(waits)).toList(),
                        lines.of(tasks.openOfAbsent(whose, LocalDate.now(clock))),
                        LocalDate.now(clock)));
        return "service/dispatch/work";
    }

    /// @param department id of it; the reader's own, else the first with tasks, where none is named
    @GetMapping("/board")
    String board(@RequestParam(required = false) @Nullable UUID department, Model model) {
        List<TaskRows.Busy> all = tasks.departments();
        UUID own = people.departmentOf(actors.current().id(), LocalDate.now(clock));
        Optional<TaskRows.Busy> shown = all.stream()
                .filter(one -> one.id().equals(department))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.id().equals(own)).findFirst())
                .or(() -> all.stream().findFirst());
        List<WorkPage.Line> there = shown.map(one ->
                        lines.of(tasks.ofDepartment(one.id(), clock.instant().minus(Duration.ofDays(DAYS)))))
                .orElse(List.of());
        model.addAttribute(
                "page",
                new WorkPage.Board(
                        all,
                        shown.orElse(null),
                        in(there, state -> state == TaskState.READY),
                        in(there, state -> state == TaskState.RUNNING),
                        in(there, state -> state == TaskState.BLOCKED),
                        in(there, TaskState::over),
                        shown.map(one -> tasks.waiting(one.id())).orElse(0),
                        DAYS));
        return "service/dispatch/board";
    }

    private static List<WorkPage.Line> in(List<WorkPage.Line> lines, Predicate<TaskState> state) {
        return lines.stream()
                .filter(line -> state.test(line.task().state()))
                .sorted(Comparator.comparing(WorkPage.Line::urgency))
                .toList();
    }

    private String name(IdentityId person) {
        return colleagues.find(person).map(StaffMember::name).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }
}
