package pareto.insight.study;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrames;
import pareto.account.AccountId;

/// Saying why an account left, and keeping the list of reasons.
@Controller
class DepartureReasonController {

    private final DepartureReasons reasons;
    private final AccountFrames frames;

    DepartureReasonController(DepartureReasons reasons, AccountFrames frames) {
        this.reasons = reasons;
        this.frames = frames;
    }

    @PostMapping("/accounts/{id}/departure-reasons")
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
    String create(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam UUID kind,
            @RequestParam(defaultValue = "") String note) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        reasons.say(account, since, kind, note.strip());
        return "redirect:/accounts/" + id + "/analyses";
    }

    @PostMapping("/analyses/churn/reasons")
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_DECIDE')")
    String add(@RequestParam String zh, @RequestParam String en) {
        reasons.add(zh.strip(), en.strip());
        return "redirect:/analyses/churn";
    }

    @PostMapping("/analyses/churn/reasons/{kind}")
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_DECIDE')")
    String offer(@PathVariable UUID kind, @RequestParam boolean active) {
        reasons.offer(kind, active);
        return "redirect:/analyses/churn";
    }
}
