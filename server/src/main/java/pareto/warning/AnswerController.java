package pareto.warning;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;
import pareto.shell.Refusal;

/// What people say of a warning: that they have seen it, what explains it, what is done, how it ended.
@Controller
@RequestMapping("/warnings/{id}")
@PreAuthorize("hasAuthority('MAY_FIGURES') and hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
class AnswerController {

    private final Answering answering;

    AnswerController(Answering answering) {
        this.answering = answering;
    }

    @PostMapping("/seen")
    String seen(@PathVariable UUID id) {
        answering.seen(new WarningId(id));
        return page(id);
    }

    @PostMapping("/explanation")
    String explain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        answering.explain(new WarningId(id), said(reason), until);
        return page(id);
    }

    @PostMapping("/action")
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam UUID owner,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {
        answering.act(new WarningId(id), said(step), new IdentityId(owner), due);
        return page(id);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        answering.confirm(new WarningId(id), said(reason));
        return page(id);
    }

    @PostMapping("/refutation")
    String refute(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        answering.refute(new WarningId(id), said(reason));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/warnings/" + id;
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        return reason.strip();
    }
}
