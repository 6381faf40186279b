package pareto.service.crisis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.Filled;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.Requests;
import pareto.service.crisis.CrisisPage.Index;
import pareto.service.crisis.CrisisPage.OfRequest;

/// The crisis of a request on its page, where it is declared, and the list of those that go on.
@Controller
@Transactional
class CrisisController {

    private static final int OVER = 20;

    private final Requests requests;
    private final RequestRights rights;
    private final CrisisReading reading;
    private final CrisisLists lists;
    private final Playbooks playbooks;
    private final Rooms rooms;
    private final Declaring declaring;
    private final Actors actors;

    CrisisController(
            Requests requests,
            RequestRights rights,
            CrisisReading reading,
            CrisisLists lists,
            Playbooks playbooks,
            Rooms rooms,
            Declaring declaring,
            Actors actors) {
        this.requests = requests;
        this.rights = rights;
        this.reading = reading;
        this.lists = lists;
        this.playbooks = playbooks;
        this.rooms = rooms;
        this.declaring = declaring;
        this.actors = actors;
    }

    @GetMapping("/crises")
    @Transactional(readOnly = true)
    String index(Model model) {
        model.addAttribute("page", new Index(lists.open(), lists.over(OVER), rooms.today(), rooms.now()));
        return "service/crisis/index";
    }

    @GetMapping("/requests/{id}/crisis")
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Request request = requests.known(new RequestId(id));
        List<Crisis> all = reading.of(request.id());
        boolean declares = rights.mayStep(request)
                && request.state().open()
                && all.stream().allMatch(Crisis::over);
        model.addAttribute(
                "page",
                new OfRequest(
                        request,
                        all,
                        declares && !within ? playbooks.inUse() : List.of(),
                        declares && !within ? rooms.able(request) : List.of(),
                        actors.current().id(),
                        declares,
                        rooms.today(),
                        rooms.now()));
        return within ? "service/crisis/part" : "service/crisis/request";
    }

    /// @param leader whoever declares it where that is left out
    /// @param language in which the plan begins: `zh` or `en`
    @PostMapping("/requests/{id}/crisis")
    @PreAuthorize(RequestRights.CHANGES)
    String declare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID playbook,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID leader,
            @RequestParam(defaultValue = "zh") String language) {
        UUID crisis = declaring.declare(
                new RequestId(id),
                playbook == null ? id : playbook,
                Filled.text("service.crisis.reason", reason, Filled.SENTENCE),
                leader == null ? null : new IdentityId(leader),
                !language.startsWith("en"));
        return "redirect:/crises/" + crisis;
    }
}
