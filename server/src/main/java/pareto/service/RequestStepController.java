package pareto.service;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people do about a request.
@Controller
@RequestMapping("/requests/{id}")
@PreAuthorize(RequestRights.CHANGES)
class RequestStepController {

    private final WorkingOnRequests working;
    private final MarkingRequests marking;

    RequestStepController(WorkingOnRequests working, MarkingRequests marking) {
        this.working = working;
        this.marking = marking;
    }

    @PostMapping("/taking")
    String take(@PathVariable UUID id) {
        working.take(new RequestId(id));
        return page(id);
    }

    @PostMapping("/waiting")
    String await(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        working.await(new RequestId(id), said(said));
        return page(id);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        working.resume(new RequestId(id), Filled.optional("service.step.said", said, Filled.SENTENCE));
        return page(id);
    }

    @PostMapping("/completion")
    String finish(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        working.finish(new RequestId(id), said(said));
        return page(id);
    }

    /// @param mark how satisfied the customer is; 0 where they are asked later
    @PostMapping("/closure")
    @Transactional
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "0") int mark,
            @RequestParam(defaultValue = "") String words) {
        working.close(new RequestId(id), Filled.optional("service.step.said", said, Filled.SENTENCE));
        return mark == 0 ? page(id) : mark(id, mark, words);
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String said) {
        working.reopen(new RequestId(id), said(said));
        return page(id);
    }

    @PostMapping("/damage")
    String damage(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String damage,
            @RequestParam(defaultValue = "") String said) {
        working.damage(new RequestId(id), Filled.one("service.damage", Damage.class, damage), said(said));
        return page(id);
    }

    /// What the customer thinks of it, as they told somebody of ours.
    @PostMapping("/marks")
    String mark(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int mark,
            @RequestParam(defaultValue = "") String words) {
        marking.mark(new RequestId(id), mark, Filled.optional("service.mark.said", words, Filled.SENTENCE));
        return page(id);
    }

    private static String said(String said) {
        return Filled.text("service.step.said", said, Filled.SENTENCE);
    }

    private static String page(UUID id) {
        return "redirect:/requests/" + id;
    }
}
