package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.Tier;

/// What an account is to us, as a part of its page and, with its history as of any day, as a page of its own.
@Controller
class StandingController {

    private final AccountFrames frames;
    private final StandingOn standings;
    private final KeyAccounts keyAccounts;
    private final TierFacts tiers;
    private final TierServiceRows services;
    private final ClassFacts classes;
    private final PhaseFacts phases;
    private final Questions questions;
    private final Actors actors;
    private final Clock clock;

    StandingController(
            AccountFrames frames,
            StandingOn standings,
            KeyAccounts keyAccounts,
            TierFacts tiers,
            TierServiceRows services,
            ClassFacts classes,
            PhaseFacts phases,
            Questions questions,
            Actors actors,
            Clock clock) {
        this.frames = frames;
        this.standings = standings;
        this.keyAccounts = keyAccounts;
        this.tiers = tiers;
        this.services = services;
        this.classes = classes;
        this.phases = phases;
        this.questions = questions;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/standing")
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        AccountStanding then = day.equals(today) ? frame.standing() : standings.on(account, day);
        Tier tier = then.tier();
        boolean mayChange = actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER);
        model.addAttribute(
                "page",
                new StandingPage(
                        frame,
                        today,
                        day,
                        then,
                        tier == null ? null : services.of(tier),
                        keyAccounts.of(account),
                        tiers.of(account),
                        classes.of(account),
                        phases.of(account),
                        questions.of(account),
                        mayChange && !within ? classes.kinds() : List.of(),
                        mayChange));
        return within ? "account/standing/part" : "account/standing/show";
    }
}
