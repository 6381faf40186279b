package pareto.nomination;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.insight.Performance;
import pareto.insight.Performances;
import pareto.shell.Refusal;

/// The tier of an account: a director decides it from what the rules propose, or as an exception with an end.
@Controller
@RequestMapping("/accounts/{id}/tier")
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class TierController {

    /// @param performance with the proposal; null when the account has brought nothing
    record TierPage(AccountFrame frame, @Nullable Performance performance, LocalDate today, boolean decides) {

        @Nullable
        Tier proposal() {
            return performance == null ? null : Tier.valueOf(performance.tier());
        }
    }

    private final AccountFrames frames;
    private final Performances performances;
    private final Standings standings;
    private final Actors actors;
    private final Clock clock;

    TierController(AccountFrames frames, Performances performances, Standings standings, Actors actors, Clock clock) {
        this.frames = frames;
        this.performances = performances;
        this.standings = standings;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        model.addAttribute(
                "page",
                new TierPage(
                        frame,
                        performances.of(frame.account().id()).orElse(null),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "nomination/tier";
    }

    /// @param until first day on which what held before holds again; it must be given for the tier that is granted only
    /// for a time, and for one other than the rules propose
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String update(
            @PathVariable UUID id,
            @RequestParam Tier tier,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        if (until != null && !until.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("account.period.wrong");
        }
        if (until == null && (tier == Tier.PLATINUM || !proposed(account, tier))) {
            throw Refusal.badInput("nomination.tier.untilMissing");
        }
        standings.grant(account, tier, reason.strip(), until);
        return "redirect:/accounts/" + id + "/standing";
    }

    private boolean proposed(AccountId account, Tier tier) {
        return performances
                .of(account)
                .map(performance -> Tier.valueOf(performance.tier()) == tier)
                .orElse(false);
    }
}
