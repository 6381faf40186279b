package pareto.account.merge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountSearch;
import pareto.shell.Refusal;

/// Joining another account with this one: looking at both, doing it, what was done, taking it back.
@Controller
@RequestMapping("/accounts/{id}/merges")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class MergeController {

    private static final int OFFERED = 20;

    /// @param other the account that is to go into this one; null until one is chosen
    record NewPage(
            AccountFrame frame,
            String typed,
            List<Account> found,
            @Nullable AccountFrame other,
            @Nullable Summary summary) {}

    record Done(Merge merge, Summary summary) {}

    record IndexPage(AccountFrame frame, List<Done> merges) {}

    private final AccountFrames frames;
    private final AccountSearch search;
    private final Merging merging;
    private final Merges merges;
    private final Journal journal;
    private final Actors actors;

    MergeController(
            AccountFrames frames,
            AccountSearch search,
            Merging merging,
            Merges merges,
            Journal journal,
            Actors actors) {
        this.frames = frames;
        this.search = search;
        this.merging = merging;
        this.merges = merges;
        this.journal = journal;
        this.actors = actors;
    }

    @GetMapping
    String index(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        List<UUID> hidden = journal.hidden();
        List<Done> done = merges.of(frame.account().id()).stream()
                .map(merge -> new Done(merge, actors.system(Merging.JOB, () -> journal.summary(merge.id(), hidden))))
                .toList();
        model.addAttribute("page", new IndexPage(frame, done));
        return "account/merge/index";
    }

    /// Not in one transaction: what would be done is done and rolled back in its own.
    @GetMapping("/new")
    String form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountFrame other = with == null ? null : frames.of(new AccountId(with));
        List<Account> found = search.find(q, OFFERED).stream()
                .filter(account -> !account.id().equals(frame.account().id()))
                .toList();
        Summary summary = other == null
                ? null
                : merging.preview(frame.account().id(), other.account().id());
        model.addAttribute("page", new NewPage(frame, q, found, other, summary));
        return "account/merge/form";
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam UUID with, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        merging.merge(new AccountId(id), new AccountId(with), reason.strip());
        return "redirect:/accounts/" + id + "/merges";
    }

    @PostMapping("/{merge}/undo")
    String undo(@PathVariable UUID id, @PathVariable UUID merge) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (merges.of(account).stream().noneMatch(one -> one.id().equals(merge))) {
            throw Refusal.notFound("account.merge.unknown");
        }
        merging.undo(merge);
        return "redirect:/accounts/" + id + "/merges";
    }
}
