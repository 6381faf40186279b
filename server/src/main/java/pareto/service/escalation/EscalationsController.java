package pareto.service.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestLookedAt;
import pareto.service.Requests;

/// Who was told what about the time of a request, and all that the reader was told and that still stands.
@Controller
@Transactional
class EscalationsController {

    private final Escalations escalations;
    private final Nearing nearing;
    private final Requests requests;
    private final Clock clock;

    EscalationsController(Escalations escalations, Nearing nearing, Requests requests, Clock clock) {
        this.escalations = escalations;
        this.nearing = nearing;
        this.requests = requests;
        this.clock = clock;
    }

    /// Whoever opens a request knows how its time stands.
    @EventListener
    void on(RequestLookedAt looked) {
        escalations.seen(looked.request());
    }

    @GetMapping("/requests/{id}/escalations")
    @Transactional(readOnly = true)
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Request request = requests.known(new RequestId(id));
        model.addAttribute(
                "page", new EscalationsPage(request, escalations.of(request.id()), LocalDate.now(clock), !within));
        return "service/escalation/index";
    }

    @GetMapping("/requests/nearing")
    @Transactional(readOnly = true)
    String nearing(Model model) {
        model.addAttribute("page", new NearingPage(nearing.mine(), LocalDate.now(clock)));
        return "service/escalation/nearing";
    }
}
