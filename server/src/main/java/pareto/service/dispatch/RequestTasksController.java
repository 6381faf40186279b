package pareto.service.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.service.RequestId;
import pareto.service.dispatch.Assignees.Assigned;
import pareto.shell.Refusal;

/// The tasks of a request by city, and how it is sent out.
@Controller
@RequestMapping("/requests/{id}/tasks")
@Transactional
class RequestTasksController {

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final PlaybookRows playbooks;
    private final SiteRows sites;
    private final RequestTasksReading reading;
    private final Dispatching dispatching;
    private final Assignees assignees;
    private final DispatchRights rights;

    RequestTasksController(
            AskedRows requests,
            DispatchRows dispatches,
            PlaybookRows playbooks,
            SiteRows sites,
            RequestTasksReading reading,
            Dispatching dispatching,
            Assignees assignees,
            DispatchRights rights) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.playbooks = playbooks;
        this.sites = sites;
        this.reading = reading;
        this.dispatching = dispatching;
        this.assignees = assignees;
        this.rights = rights;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Asked request = requests.known(new RequestId(id));
        Optional<RequestTasks> sent = reading.of(request, !within);
        Object page = sent.isPresent() ? sent.get() : new RequestTasks.None(request, rights.maySend(request), !within);
        model.addAttribute("page", page);
        return sent.isPresent() ? "service/dispatch/tasks" : "service/dispatch/none";
    }

    /// The form, and with a choice made what would come of it.
    ///
    /// @param playbook id of the version; the one the request was sent out by where it was
    /// @param site ids of what was chosen
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID playbook,
            @RequestParam(defaultValue = "") List<String> site,
            @RequestParam Map<String, String> typed,
            Model model) {
        Asked request = requests.known(new RequestId(id));
        rights.mustSend(request);
        Dispatch dispatch = dispatches.of(request.id()).orElse(null);
        UUID version = dispatch == null ? playbook : dispatch.version().id();
        List<Site> known = sites.of(request);
        List<Chosen> open = sites.choices(request.account().id()).stream()
                .filter(one -> known.stream().noneMatch(each -> each.origin().equals(one.origin())))
                .toList();
        model.addAttribute(
                "page",
                new NewDispatch(
                        request,
                        dispatch,
                        playbooks.released(),
                        version,
                        open,
                        site,
                        typed,
                        version == null || site.isEmpty()
                                ? null
                                : preview(request, version, chosen(open, site, typed))));
        return "service/dispatch/newDispatch";
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @RequestParam UUID playbook, @RequestParam MultiValueMap<String, String> typed) {
        Asked request = requests.known(new RequestId(id));
        List<String> site = typed.getOrDefault("site", List.of());
        dispatching.send(
                request.id(), playbook, chosen(sites.choices(request.account().id()), site, typed.toSingleValueMap()));
        return "redirect:" + request.id().address();
    }

    private NewDispatch.Preview preview(Asked request, UUID version, List<Chosen> chosen) {
        PlaybookVersion by = playbooks
                .find(version)
                .filter(one -> !one.draft())
                .orElseThrow(() -> Refusal.notFound("service.dispatch.playbook.unknown"));
        var faults = dispatching.faults(by.steps());
        if (!faults.isEmpty()) {
            return new NewDispatch.Preview(chosen, List.of(), Map.of(), faults, false);
        }
        boolean important = dispatches.important(request.account().id());
        List<Site> there = chosen.stream()
                .map(one -> new Site(
                        one.origin(), one.origin(), one.place(), one.name(), one.city(), one.address(), Instant.EPOCH))
                .toList();
        TaskPlan plan = TaskPlan.of(
                by.steps().forAccount(important), there.stream().map(Site::id).toList());
        List<TaskPlan.Planned> planned = List.copyOf(plan.tasks().values());
        Map<TaskKey, Assigned> who = assignees.of(request, planned, there);
        return new NewDispatch.Preview(chosen, planned, who, List.of(), important);
    }

    /// @throws Refusal when one cannot be chosen, or is in a city nobody has said
    private static List<Chosen> chosen(List<Chosen> open, List<String> ids, Map<String, String> typed) {
        return ids.stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .map(one -> inCity(
                        open.stream()
                                .filter(each -> each.origin().toString().equals(one))
                                .findFirst()
                                .orElseThrow(() -> Refusal.notFound("service.dispatch.site.unknown")),
                        typed.getOrDefault("city." + one, "").strip()))
                .toList();
    }

    private static Chosen inCity(Chosen site, String typed) {
        if (!site.city().isBlank()) {
            return site;
        }
        if (typed.isEmpty() || typed.length() > NewDispatch.LONGEST_CITY) {
            throw Refusal.badInput("service.dispatch.site.city", site.name(), NewDispatch.LONGEST_CITY);
        }
        return site.in(typed);
    }
}
