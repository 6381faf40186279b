package pareto.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;

/// The parents of an account: a part of its page and, with their history, a page of its own.
@Controller
@RequestMapping("/accounts/{id}/parents")
@Transactional
class ParentsController {

    private static final int HELD_SHOWN = 50;

    private final AccountFrames frames;
    private final Parents parents;
    private final Groups groups;
    private final Actors actors;
    private final Clock clock;

    ParentsController(AccountFrames frames, Parents parents, Groups groups, Actors actors, Clock clock) {
        this.frames = frames;
        this.parents = parents;
        this.groups = groups;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        LocalDate today = LocalDate.now(clock);
        List<ParentLink> held = parents.heldElsewhere(account, today, HELD_SHOWN);
        boolean mayChange = actors.current().may(Right.DECIDE);
        model.addAttribute("page", new ParentsPage(frame, today, parents.of(account), held, mayChange));
        return within ? "account/parentsPart" : "account/parents";
    }

    /// Adds a parent, or changes the share of one, from a day on.
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String create(
            @PathVariable UUID id,
            @RequestParam UUID parent,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        AccountId above = frames.of(new AccountId(parent)).account().id();
        groups.hold(account, above, ParentLink.percent(share), from == null ? parents.usualDay(account) : from);
        return "redirect:/accounts/" + id + "/parents";
    }

    @PostMapping("/{parent}/end")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID parent,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        AccountId above = frames.of(new AccountId(parent)).account().id();
        if (!groups.end(account, above, from == null ? LocalDate.now(clock) : from)) {
            throw Refusal.conflict("account.parent.none");
        }
        return "redirect:/accounts/" + id + "/parents";
    }
}
