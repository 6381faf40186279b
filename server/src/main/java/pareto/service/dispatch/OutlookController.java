package pareto.service.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.service.RequestId;
import pareto.service.stopwatch.TimeShown;
import pareto.team.VirtualTeams;

/// Parts of a request's page that look ahead, and its virtual team.
@Controller
@RequestMapping("/requests/{id}/tasks")
@Transactional(readOnly = true)
class OutlookController {

    /// Time among departments as the strip at the top shows it.
    ///
    /// @param first what is due first, late before all else; null where nothing is measured
    /// @param late how many tasks are
    /// @param soon how many are due within a quarter of their time
    /// @param fine how many have more
    /// @param holder what the end waits for; null when all is done
    /// @param end when all is over, if each takes what is left of its limit
    record TimesPage(
            Asked request,
            @Nullable Due first,
            int late,
            int soon,
            int fine,
            @Nullable Task holder,
            @Nullable Instant end,
            LocalDate today,
            boolean alone) {}

    /// @param city of its site; empty for what is done once
    record Due(Task task, String city, TimeShown time) {}

    /// How likely the date promised to the customer is kept.
    ///
    /// @param holder city or title of the task that holds the time; null when all is done
    record LikelihoodPage(
            Asked request, Outlook.Judged judged, @Nullable String holder, LocalDate today, boolean alone) {

        Likelihood.@Nullable Known known() {
            return judged.likelihood() instanceof Likelihood.Known known ? known : null;
        }

        Likelihood.@Nullable Known withoutHolder() {
            return judged.withoutHolder() instanceof Likelihood.Known known ? known : null;
        }
    }

    /// Who was called together for it.
    ///
    /// @param team id of the team
    record TeamPage(Asked request, UUID team, List<VirtualTeams.Part> parts, boolean alone) {

        String address() {
            return "/virtual-teams/" + team;
        }
    }

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskTimes times;
    private final Outlook outlook;
    private final VirtualTeams teams;
    private final Clock clock;

    OutlookController(
            AskedRows requests,
            DispatchRows dispatches,
            SiteRows sites,
            TaskRows tasks,
            TaskTimes times,
            Outlook outlook,
            VirtualTeams teams,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.sites = sites;
        this.tasks = tasks;
        this.times = times;
        this.outlook = outlook;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/time")
    String time(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Asked request = requests.known(new RequestId(id));
        dispatches
                .of(request.id())
                .ifPresent(dispatch -> model.addAttribute("page", times(request, dispatch, !within)));
        return shown(model, "service/dispatch/time", request, !within);
    }

    /// Earlier tasks of all accounts are read as a system job, whose row may have to be added.
    @GetMapping("/likelihood")
    @Transactional
    String likelihood(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Asked request = requests.known(new RequestId(id));
        dispatches.of(request.id()).ifPresent(dispatch -> {
            List<Site> at = sites.of(request);
            List<Task> all = tasks.of(request.id());
            TaskKey holder = outlook.path(dispatch, at, all).holdsTheTime();
            model.addAttribute(
                    "page",
                    new LikelihoodPage(
                            request,
                            outlook.judged(request, dispatch, at, all),
                            holder == null ? null : named(at, all, holder),
                            LocalDate.now(clock),
                            !within));
        });
        return shown(model, "service/dispatch/likelihood", request, !within);
    }

    @GetMapping("/team")
    String team(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Asked request = requests.known(new RequestId(id));
        dispatches
                .of(request.id())
                .map(Dispatch::team)
                .ifPresent(team -> model.addAttribute("page", new TeamPage(request, team, teams.parts(team), !within)));
        return shown(model, "service/dispatch/team", request, !within);
    }

    private static String shown(Model model, String template, Asked request, boolean alone) {
        if (model.containsAttribute("page")) {
            return template;
        }
        model.addAttribute("page", new RequestTasks.None(request, false, alone));
        return "service/dispatch/none";
    }

    private TimesPage times(Asked request, Dispatch dispatch, boolean alone) {
        List<Site> at = sites.of(request);
        List<Task> all = tasks.of(request.id());
        List<Task> open = all.stream().filter(Task::open).toList();
        Map<TaskId, TimeShown> shown = times.shown(open);
        List<Due> due = open.stream()
                .filter(task -> shown.containsKey(task.id()))
                .map(task -> new Due(task, place(at, task.key()), Objects.requireNonNull(shown.get(task.id()))))
                .sorted(Comparator.comparing((Due one) -> !one.time().over())
                        .thenComparing(one -> one.time().left()))
                .toList();
        CriticalPath path = outlook.path(dispatch, at, all);
        TaskKey holder = path.holdsTheTime();
        return new TimesPage(
                request,
                due.isEmpty() ? null : due.getFirst(),
                count(due, "over"),
                count(due, "soon") + count(due, "last"),
                count(due, "ok") + count(due, "hold"),
                all.stream()
                        .filter(task -> task.key().equals(holder))
                        .findFirst()
                        .orElse(null),
                path.end(),
                LocalDate.now(clock),
                alone);
    }

    private static int count(List<Due> due, String look) {
        return Math.toIntExact(
                due.stream().filter(one -> one.time().look().equals(look)).count());
    }

    /// The city of a task; its title where it is done once.
    private static String named(List<Site> sites, List<Task> tasks, TaskKey key) {
        String city = place(sites, key);
        return city.isEmpty()
                ? tasks.stream()
                        .filter(task -> task.key().equals(key))
                        .map(Task::title)
                        .findFirst()
                        .orElse("")
                : city;
    }

    private static String place(List<Site> sites, TaskKey task) {
        return sites.stream()
                .filter(site -> site.id().equals(task.site()))
                .map(Site::city)
                .findFirst()
                .orElse("");
    }
}
