package pareto.service;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;

/// Offers a request to a colleague, and their answers.
@Controller
@RequestMapping("/requests/{id}/hand-over")
@PreAuthorize(RequestRights.CHANGES)
class RequestHandOverController {

    private static final int LONGEST = 500;

    private final PassingRequestsOn passing;

    RequestHandOverController(PassingRequestsOn passing) {
        this.passing = passing;
    }

    @PostMapping
    String offer(@PathVariable UUID id, @RequestParam UUID to, @RequestParam(defaultValue = "") String note) {
        passing.offer(new RequestId(id), new IdentityId(to), Filled.text("service.handOver.note", note, LONGEST));
        return page(id);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id) {
        passing.accept(new RequestId(id));
        return page(id);
    }

    @PostMapping("/refusal")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        passing.decline(new RequestId(id), Filled.text("service.handOver.said", said, LONGEST));
        return page(id);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id) {
        passing.withdraw(new RequestId(id));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/requests/" + id;
    }
}
