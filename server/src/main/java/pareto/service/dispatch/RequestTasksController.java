package pareto.service.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.service.RequestId;
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
    private final DispatchPreviews previews;
    private final DispatchRights rights;

    RequestTasksController(
            AskedRows requests,
            DispatchRows dispatches,
            PlaybookRows playbooks,
            SiteRows sites,
            RequestTasksReading reading,
            Dispatching dispatching,
            DispatchPreviews previews,
            DispatchRights rights) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.playbooks = playbooks;
        this.sites = sites;
        this.reading = reading;
        this.dispatching = dispatching;
        this.previews = previews;
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

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String form(@PathVariable UUID id, Model model) {
        Asked request = sendable(id);
        List<Chosen> open = open(request, sites.of(request));
        model.addAttribute("page", page(request, null, open, new LinkedMultiValueMap<>(), null));
        return "service/dispatch/newDispatch";
    }

    /// The form with what would come of what was chosen. It changes nothing, and is posted because a
    /// thousand sites are too long for an address.
    ///
    /// @param playbook id of the version; the one the request was sent out by where it was
    /// @param typed ids of what was chosen as `site`, and `city.` and the id of what has no city
    @PostMapping("/preview")
    @Transactional(readOnly = true)
    String preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID playbook,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Asked request = sendable(id);
        Dispatch dispatch = dispatches.of(request.id()).orElse(null);
        UUID version = dispatch == null ? playbook : dispatch.version().id();
        List<Site> known = sites.of(request);
        List<Chosen> open = open(request, known);
        model.addAttribute(
                "page",
                page(
                        request,
                        version,
                        open,
                        typed,
                        version == null ? null : preview(request, version, open, known, typed)));
        return "service/dispatch/newDispatch";
    }

    /// A city that is missing is said beside what was chosen, which stays.
    private NewDispatch.Preview preview(
            Asked request, UUID version, List<Chosen> open, List<Site> known, MultiValueMap<String, String> typed) {
        PlaybookVersion by = dispatching.version(request, version);
        List<Chosen> chosen;
        try {
            chosen = chosen(open, typed.getOrDefault("site", List.of()), typed.toSingleValueMap());
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.BAD_REQUEST) {
                throw refusal;
            }
            return new NewDispatch.Preview(List.of(), List.of(), Map.of(), List.of(refusal.text()), List.of(), false);
        }
        return previews.of(request, by, chosen, known);
    }

    private Asked sendable(UUID id) {
        Asked request = requests.known(new RequestId(id));
        rights.mustSend(request);
        return request;
    }

    private List<Chosen> open(Asked request, List<Site> known) {
        return Dispatching.more(sites.choices(request.account().id()), known);
    }

    private NewDispatch page(
            Asked request,
            @Nullable UUID version,
            List<Chosen> open,
            MultiValueMap<String, String> typed,
            NewDispatch.@Nullable Preview preview) {
        return new NewDispatch(
                request,
                dispatches.of(request.id()).orElse(null),
                playbooks.released(),
                version,
                open,
                Set.copyOf(typed.getOrDefault("site", List.of())),
                typed.toSingleValueMap(),
                preview);
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

    /// @throws Refusal when one cannot be chosen, or is in a city nobody has said
    private static List<Chosen> chosen(List<Chosen> open, List<String> ids, Map<String, String> typed) {
        Map<String, Chosen> byId = new HashMap<>();
        open.forEach(one -> byId.put(one.origin().toString(), one));
        return ids.stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .map(one -> inCity(
                        Optional.ofNullable(byId.get(one))
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
