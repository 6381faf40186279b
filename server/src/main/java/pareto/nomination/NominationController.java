package pareto.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Tier;
import pareto.insight.Performance;
import pareto.insight.Performances;
import pareto.nomination.KeyAccountRows.KeyAccount;
import pareto.nomination.NominationsPage.Candidate;
import pareto.shell.Refusal;

/// All nominations and key accounts, and one nomination.
@Controller
@RequestMapping("/nominations")
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class NominationController {

    private static final int LISTED = 200;
    private static final int OPEN_LISTED = 50;
    private static final int LARGEST = 40;
    private static final int DAYS_AHEAD = 30;

    private final NominationRows nominations;
    private final KeyAccountRows keyAccounts;
    private final Performances performances;
    private final Assessing assessing;
    private final AccountFrames frames;
    private final Actors actors;
    private final Clock clock;

    NominationController(
            NominationRows nominations,
            KeyAccountRows keyAccounts,
            Performances performances,
            Assessing assessing,
            AccountFrames frames,
            Actors actors,
            Clock clock) {
        this.nominations = nominations;
        this.keyAccounts = keyAccounts;
        this.performances = performances;
        this.assessing = assessing;
        this.frames = frames;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Nomination> open = nominations.open(OPEN_LISTED);
        List<KeyAccount> named = keyAccounts.all(today, LISTED);
        model.addAttribute(
                "page",
                new NominationsPage(
                        open.stream()
                                .map(one -> new Candidate(one, assessing.of(one).score()))
                                .toList(),
                        proposed(open, named),
                        named,
                        keyAccounts.due(today, today.plusDays(DAYS_AHEAD), LISTED)));
        return "nomination/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Nomination nomination =
                nominations.find(new NominationId(id)).orElseThrow(() -> Refusal.notFound("nomination.unknown"));
        model.addAttribute(
                "page",
                new NominationPage(
                        frames.of(nomination.account().id()),
                        nomination,
                        assessing.of(nomination),
                        nominations.steps(nomination.id()),
                        actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER),
                        actors.current().may(Right.DECIDE),
                        true));
        return "nomination/show";
    }

    private List<Performance> proposed(List<Nomination> open, List<KeyAccount> named) {
        Set<AccountId> known = new HashSet<>();
        open.forEach(one -> known.add(one.account().id()));
        named.forEach(one -> known.add(one.account().id()));
        return performances.largest(LARGEST).stream()
                .filter(one -> !known.contains(one.account().id()))
                .filter(one -> NominationsPage.tier(one).compareTo(Tier.CORE) <= 0)
                .toList();
    }
}
