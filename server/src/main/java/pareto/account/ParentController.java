package pareto.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// What an account belongs to, from today on.
@Controller
@RequestMapping("/accounts/{id}/parent")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class ParentController {

    private static final int OFFERED = 20;

    private final AccountFrames frames;
    private final AccountSearch search;
    private final Parents parents;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParentController(
            AccountFrames frames,
            AccountSearch search,
            Parents parents,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.frames = frames;
        this.search = search;
        this.parents = parents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        List<Account> found = search.find(q, OFFERED).stream()
                .filter(account -> !account.id().equals(frame.account().id()))
                .toList();
        model.addAttribute("page", new ParentPage(frame, q, found));
        return "account/parent";
    }

    @PostMapping
    @Transactional
    String update(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID parent) {
        Account account = frames.of(new AccountId(id)).account();
        LocalDate today = LocalDate.now(clock);
        if (parent == null) {
            parents.move(account.id(), null, today);
        } else {
            Account above = frames.of(new AccountId(parent)).account();
            if (parents.standsUnder(above.id(), account.id(), today)) {
                throw Refusal.conflict("account.parent.circle", above.name(), account.name());
            }
            parents.move(account.id(), above.id(), today);
        }
        audit.record("account.did.moved", id.toString(), parent == null ? "" : parent.toString());
        events.publishEvent(new AccountChanged(account.id()));
        return "redirect:/accounts/" + id;
    }
}
