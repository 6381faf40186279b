package pareto.nomination;

import java.util.List;
import java.util.UUID;
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
import pareto.access.Role;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Standings;
import pareto.shell.Refusal;

/// What the scorecard says about an account: a part of its page and a page of its own, where it is nominated.
@Controller
@RequestMapping("/accounts/{id}/nomination")
@Transactional
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class AccountNominationController {

    private final AccountFrames frames;
    private final NominationRows nominations;
    private final Nominating nominating;
    private final Assessing assessing;
    private final Standings standings;
    private final Actors actors;

    AccountNominationController(
            AccountFrames frames,
            NominationRows nominations,
            Nominating nominating,
            Assessing assessing,
            Standings standings,
            Actors actors) {
        this.frames = frames;
        this.nominations = nominations;
        this.nominating = nominating;
        this.assessing = assessing;
        this.standings = standings;
        this.actors = actors;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        Nomination latest = nominations.latest(frame.account().id()).orElse(null);
        model.addAttribute(
                "page",
                new NominationPage(
                        frame,
                        latest,
                        latest == null ? assessing.of(frame.account().id()) : assessing.of(latest),
                        latest == null ? List.of() : nominations.steps(latest.id()),
                        actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER),
                        actors.current().may(Right.DECIDE),
                        !within));
        return "nomination/section";
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        return "redirect:/nominations/"
                + nominating.nominate(account, said(reason)).id();
    }

    /// Takes the account from the key accounts without another look.
    @PostMapping("/removal")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        standings.remove(frames.of(new AccountId(id)).account().id(), said(reason));
        return "redirect:/accounts/" + id + "/standing";
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        return reason.strip();
    }
}
