package pareto.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;

/// Pairs of accounts that are probably one company, for a person to decide.
@Controller
@RequestMapping("/accounts/same-company")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class SameCompanyController {

    private static final int SHOWN = 50;

    private final SameCompany sameCompany;
    private final AccountFrames frames;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SameCompanyController(
            SameCompany sameCompany, AccountFrames frames, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sameCompany = sameCompany;
        this.frames = frames;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new SameCompanyPage(sameCompany.open(SHOWN)));
        return "account/sameCompany";
    }

    @PostMapping
    @Transactional
    String update(@RequestParam UUID account, @RequestParam UUID other, @RequestParam boolean same) {
        AccountId one = frames.of(new AccountId(account)).account().id();
        AccountId two = frames.of(new AccountId(other)).account().id();
        if (same) {
            sameCompany.same(one, two, LocalDate.now(clock));
            events.publishEvent(new AccountChanged(two));
        } else {
            sameCompany.different(one, two);
        }
        audit.record(same ? "account.did.same" : "account.did.different", account.toString(), other.toString());
        return "redirect:/accounts/same-company";
    }

    record SameCompanyPage(List<SameCompany.Proposal> open) {}
}
