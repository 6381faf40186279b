package pareto.service.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.shell.Refusal;

/// What people say is not right about figures of a month.
@Controller
@RequestMapping("/league/disputes")
class DisputesController {

    /// @param mine ids of those the reader may decide
    record DisputesPage(Month month, List<Dispute> disputes, Set<UUID> mine, boolean closed, LocalDate today) {}

    private final Disputes disputes;
    private final Disputing disputing;
    private final DisputeRights rights;
    private final KeptMonths kept;
    private final Clock clock;

    DisputesController(Disputes disputes, Disputing disputing, DisputeRights rights, KeptMonths kept, Clock clock) {
        this.disputes = disputes;
        this.disputing = disputing;
        this.rights = rights;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(@RequestParam(defaultValue = "") String month, Model model) {
        Month of = Month.typed(month, clock);
        List<Dispute> all = disputes.of(of);
        model.addAttribute(
                "page",
                new DisputesPage(
                        of,
                        all,
                        all.stream().filter(rights::mayDecide).map(Dispute::id).collect(Collectors.toSet()),
                        kept.find(of).isPresent(),
                        LocalDate.now(clock)));
        return "service/assessment/disputes";
    }

    /// @param task whose lateness is not right; else request, promise and department of a share that is not
    @PostMapping
    @PreAuthorize(RequestRights.CHANGES)
    @Transactional
    String create(
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(required = false) @Nullable UUID promise,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "") String reason) {
        if (task != null) {
            return "redirect:/league/disputes?month="
                    + disputing.task(task, reason).code();
        }
        if (request == null || promise == null || department == null) {
            throw Refusal.badInput("service.assessment.dispute.nothing");
        }
        disputing.share(new RequestId(request), promise, department, reason);
        return "redirect:/requests/" + request;
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize(RequestRights.CHANGES)
    @Transactional
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String said) {
        disputing.decide(id, upheld, said);
        return "redirect:/league/disputes?month="
                + disputes.find(id).map(Dispute::month).orElse("");
    }
}
