package pareto.service.dispatch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.dispatch.TaskState.Move;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.shell.Refusal;

/// What people do with tasks. Each action has the request alone, so that two that are done at once both let
/// go on what waited for them.
@Component
@Transactional
class TaskWork {

    static final int LONGEST_REASON = 300;
    static final int LONGEST_RESULT = 2_000;
    static final int LONGEST_ANSWER = 1_000;

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final TaskNotes notes;
    private final SiteRows sites;
    private final CallingTogether calling;
    private final FanOut fanOut;
    private final Stopwatches stopwatches;
    private final DispatchRights rights;
    private final Audit audit;
    private final Clock clock;

    TaskWork(
            AskedRows requests,
            DispatchRows dispatches,
            TaskRows tasks,
            TaskRecords records,
            TaskNotes notes,
            SiteRows sites,
            CallingTogether calling,
            FanOut fanOut,
            Stopwatches stopwatches,
            DispatchRights rights,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.records = records;
        this.notes = notes;
        this.sites = sites;
        this.calling = calling;
        this.fanOut = fanOut;
        this.stopwatches = stopwatches;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// A task, its request, and its step as it was when the request was sent out.
    record InHand(Asked request, Task task, Step step) {}

    void start(UUID id) {
        moved(id, Move.START, Kind.STARTED, "", any -> {});
    }

    /// It waits for the customer: its time stops until it goes on.
    void pause(UUID id, String reason) {
        String why = needed(reason, LONGEST_REASON);
        moved(id, Move.PAUSE, Kind.PAUSED, why, stopwatch -> stopwatches.pause(stopwatch, clock.instant(), why));
    }

    /// It waits for us or for others: its time counts on.
    void block(UUID id, String reason) {
        moved(id, Move.BLOCK, Kind.BLOCKED, needed(reason, LONGEST_REASON), any -> {});
    }

    void resume(UUID id) {
        moved(id, Move.RESUME, Kind.RESUMED, "", stopwatch -> {
            if (records.paused(new TaskId(id))) {
                stopwatches.resume(stopwatch, clock.instant());
            }
        });
    }

    /// Whatever waited for it goes on.
    ///
    /// @throws Refusal while something before it, lines of its checklist or needed answers are open
    void finish(UUID id, String result) {
        InHand at = inHand(id);
        mustMove(at.task(), Move.FINISH);
        List<String> before = before(at.request(), at.task());
        if (!before.isEmpty()) {
            throw Refusal.conflict("service.dispatch.task.early", String.join(" · ", before));
        }
        int open = open(at);
        if (open > 0) {
            throw Refusal.conflict("service.dispatch.task.unfinished", open);
        }
        String done = limited(result, LONGEST_RESULT);
        tasks.finish(at.task().id(), done);
        over(at, Kind.DONE, done);
        audit.record("service.did.dispatchDone", id.toString(), "");
    }

    /// It need not be done; only whoever answers for the request says so.
    void drop(UUID id, String reason) {
        InHand at = inHand(id);
        rights.mustSend(at.request());
        mustMove(at.task(), Move.DROP);
        tasks.change(at.task().id(), TaskState.DROPPED);
        over(at, Kind.DROPPED, needed(reason, LONGEST_REASON));
        audit.record("service.did.dispatchDropped", id.toString(), "");
    }

    void tick(UUID id, Set<Integer> places) {
        InHand at = inHand(id);
        mustBeOpen(at.task());
        int lines = at.step().checklist().size();
        Set<Integer> done = Set.copyOf(
                places.stream().filter(place -> place >= 0 && place < lines).toList());
        if (done.equals(notes.ticks(at.task().id()))) {
            return;
        }
        notes.tick(at.request(), at.task().id(), done);
        audit.record("service.did.dispatchTicked", id.toString(), "");
    }

    /// @param typed answers by the place of their question
    /// @throws Refusal where one is not of its kind
    void answer(UUID id, Map<Integer, String> typed) {
        InHand at = inHand(id);
        mustBeOpen(at.task());
        List<Question> questions = at.step().questions();
        Map<Integer, String> answers = new HashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            String answer = limited(typed.getOrDefault(place, ""), LONGEST_ANSWER);
            if (!answer.isEmpty()) {
                mustFit(questions.get(place), answer);
                answers.put(place, answer);
            }
        }
        if (answers.equals(notes.answers(at.task().id()))) {
            return;
        }
        notes.answer(at.request(), at.task().id(), answers);
        audit.record("service.did.dispatchAnswered", id.toString(), "");
    }

    /// Whoever sees the request may say something about its tasks, inside.
    void say(UUID id, String said) {
        Task task = tasks.known(id);
        Asked request = requests.alone(task.request());
        records.add(request, task.id(), Kind.SAID, needed(said, LONGEST_RESULT), null);
        audit.record("service.did.dispatchSaid", id.toString(), "");
    }

    /// The task, for somebody who may work on it; nobody else changes it until this transaction is over.
    InHand inHand(UUID id) {
        Asked request = requests.alone(tasks.known(id).request());
        Task task = tasks.known(id);
        rights.mustWork(request, task);
        return new InHand(request, task, step(task));
    }

    /// @throws IllegalStateException when the version it was made from has no such step
    @Transactional(readOnly = true)
    Step step(Task task) {
        return dispatches.of(task.request()).orElseThrow().version().steps().steps().stream()
                .filter(step -> step.code().equals(task.key().step()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The playbook has no step " + task.key()));
    }

    /// Titles of what is open and must be done before a task.
    @Transactional(readOnly = true)
    List<String> before(Asked request, Task task) {
        Set<TaskKey> after = dispatches
                .of(request.id())
                .map(dispatch ->
                        FanOut.plan(dispatch, sites.of(request)).tasks().get(task.key()))
                .map(TaskPlan.Planned::after)
                .orElse(Set.of());
        return tasks.of(request.id()).stream()
                .filter(one -> one.open() && after.contains(one.key()))
                .map(Task::title)
                .distinct()
                .toList();
    }

    /// @param time what becomes of its time, decided with the request alone
    private void moved(UUID id, Move move, Kind kind, String said, Consumer<StopwatchId> time) {
        InHand at = inHand(id);
        mustMove(at.task(), move);
        time.accept(Objects.requireNonNull(at.task().stopwatch()));
        tasks.change(at.task().id(), move.to());
        records.add(at.request(), at.task().id(), kind, said, null);
        audit.record(kind.did(), id.toString(), "");
    }

    private void over(InHand at, Kind kind, String said) {
        StopwatchId stopwatch = at.task().stopwatch();
        if (stopwatch != null) {
            stopwatches.stop(stopwatch, clock.instant());
        }
        Dispatch dispatch = dispatches.of(at.request().id()).orElseThrow();
        records.add(at.request(), at.task().id(), kind, said, null);
        fanOut.goOn(at.request(), dispatch);
        calling.withdraw(at.request().id(), at.task().id(), dispatch.team());
        calling.release(at.request().id(), dispatch.team(), at.task().assignee());
    }

    private int open(InHand at) {
        Map<Integer, String> answers = notes.answers(at.task().id());
        List<Question> questions = at.step().questions();
        int open = at.step().checklist().size() - notes.ticks(at.task().id()).size();
        for (int place = 0; place < questions.size(); place++) {
            open += questions.get(place).needed() && !answers.containsKey(place) ? 1 : 0;
        }
        return open;
    }

    private static void mustFit(Question question, String answer) {
        boolean fits = switch (question.kind()) {
            case TEXT -> true;
            case NUMBER -> answer.matches("-?[0-9]{1,12}([.][0-9]{1,6})?");
            case DAY -> day(answer);
        };
        if (!fits) {
            throw Refusal.badInput("service.dispatch.answer." + question.kind(), question.label(), answer);
        }
    }

    private static boolean day(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void mustMove(Task task, Move move) {
        if (!move.possible(task.state())) {
            throw Refusal.conflict("service.dispatch.task.late", task.title());
        }
    }

    private static void mustBeOpen(Task task) {
        if (!task.open()) {
            throw Refusal.conflict("service.dispatch.task.late", task.title());
        }
    }

    private static String needed(String typed, int longest) {
        String text = limited(typed, longest);
        if (text.isEmpty()) {
            throw Refusal.badInput("service.dispatch.words.none");
        }
        return text;
    }

    private static String limited(String typed, int longest) {
        String text = typed.strip();
        if (text.length() > longest) {
            throw Refusal.badInput("service.dispatch.words.long", longest);
        }
        return text;
    }
}
