package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.TimeShown;
import pareto.values.Reading;

/// The page of one task and what is done with it.
@Controller
@RequestMapping("/tasks/{id}")
@Transactional
class TaskController {

    private static final String LINE = "line.";
    private static final String ANSWER = "answer.";

    /// Comes along where the lines of the checklist were shown.
    private static final String SHOWN = "lines";

    private final AskedRows requests;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final TaskNotes notes;
    private final TaskOffers offers;
    private final TaskTimes times;
    private final SiteRows sites;
    private final PassingTasksOn passing;
    private final TaskWork work;
    private final DispatchRights rights;
    private final Actors actors;
    private final Clock clock;

    TaskController(
            AskedRows requests,
            TaskRows tasks,
            TaskRecords records,
            TaskNotes notes,
            TaskOffers offers,
            TaskTimes times,
            SiteRows sites,
            PassingTasksOn passing,
            TaskWork work,
            DispatchRights rights,
            Actors actors,
            Clock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.records = records;
        this.notes = notes;
        this.offers = offers;
        this.times = times;
        this.sites = sites;
        this.passing = passing;
        this.work = work;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param counted whether the stretches that were counted are wanted
    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean counted, Model model) {
        Task task = tasks.known(id);
        Asked request = requests.known(task.request());
        boolean mayWork = rights.mayWork(request, task);
        Reading<Holder> reading = times.of(List.of(task)).get(task.id());
        var offer = offers.of(task.id());
        model.addAttribute(
                "page",
                new TaskPage(
                        request,
                        task,
                        work.step(task),
                        sites.of(request).stream()
                                .filter(site -> site.id().equals(task.site()))
                                .findFirst()
                                .orElse(null),
                        records.reasons(task.request()).get(id),
                        reading,
                        reading == null ? null : TimeShown.of(reading, clock.instant()),
                        task.open() ? work.before(request, task) : List.of(),
                        notes.ticks(task.id()),
                        notes.answers(task.id()),
                        notes.evidence(task.id()),
                        records.of(task.id()),
                        offer.map(TaskOffers.Offer::name).orElse(null),
                        offer.filter(one -> one.to().equals(actors.current().id()))
                                .isPresent(),
                        mayWork && task.open() ? passing.whom(request, task) : List.of(),
                        LocalDate.now(clock),
                        mayWork,
                        rights.maySend(request),
                        counted));
        return "service/dispatch/task";
    }

    @PostMapping("/start")
    String start(@PathVariable UUID id) {
        work.start(id);
        return to(id);
    }

    /// @param waits `customer` where the customer is waited for, whose time does not count
    @PostMapping("/pause")
    String pause(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String waits,
            @RequestParam(defaultValue = "") String reason) {
        if (waits.equals("customer")) {
            work.pause(id, reason);
        } else {
            work.block(id, reason);
        }
        return to(id);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable UUID id) {
        work.resume(id);
        return to(id);
    }

    /// What was ticked and typed on the page is kept first, in a transaction of its own, also where it turns out that
    /// something is open still.
    ///
    /// @param typed `line.` and `answer.` as below
    @PostMapping("/completion")
    @Transactional(propagation = Propagation.SUPPORTS)
    String finish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam Map<String, String> typed) {
        note(id, typed, false);
        work.finish(id, result);
        return to(id);
    }

    @PostMapping("/removal")
    String drop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        work.drop(id, reason);
        return to(id);
    }

    /// @param typed `line.` and the place of each line of the checklist that is done
    @PostMapping("/checklist")
    String tick(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        note(id, typed, true);
        return to(id);
    }

    /// @param typed `answer.` and the place of each question with its answer
    @PostMapping("/answers")
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        note(id, typed, false);
        return to(id);
    }

    /// Keeps lines and answers alike, whichever button was pressed: on the page they lie in one form.
    ///
    /// @param lines whether no ticked line says that none is done, rather than that none was shown
    private void note(UUID id, Map<String, String> typed, boolean lines) {
        if (lines || typed.containsKey(SHOWN)) {
            work.tick(id, places(typed, LINE).keySet());
        }
        Map<Integer, String> answers = places(typed, ANSWER);
        if (!answers.isEmpty()) {
            work.answer(id, answers);
        }
    }

    private static Map<Integer, String> places(Map<String, String> typed, String prefix) {
        Map<Integer, String> places = new HashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                places.put(place(field.substring(prefix.length())), value);
            }
        });
        return places;
    }

    @PostMapping("/messages")
    String say(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        work.say(id, said);
        return to(id) + "#record";
    }

    private static int place(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
    }

    private static String to(UUID id) {
        return "redirect:/tasks/" + id;
    }
}
