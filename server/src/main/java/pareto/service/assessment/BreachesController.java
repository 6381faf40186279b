package pareto.service.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;

/// Who used up the time of promises of a request that were not kept: a part of the request's page, for staff alone.
@Controller
@Transactional(readOnly = true)
class BreachesController {

    private final Requests requests;
    private final BreachesReading breaches;
    private final Clock clock;

    BreachesController(Requests requests, BreachesReading breaches, Clock clock) {
        this.requests = requests;
        this.breaches = breaches;
        this.clock = clock;
    }

    @GetMapping("/requests/{id}/breaches")
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        Request request = requests.known(new RequestId(id));
        model.addAttribute("page", new BreachesPage(request, breaches.of(request.id()), LocalDate.now(clock), !within));
        return "service/assessment/breaches";
    }
}
