package pareto.account;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing what an account belongs to, alone or beside what it belongs to already.
@Controller
@RequestMapping("/accounts/{id}/parent")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class ParentController {

    private static final int OFFERED = 20;

    private final AccountFrames frames;
    private final AccountSearch search;
    private final Parents parents;
    private final Groups groups;

    ParentController(AccountFrames frames, AccountSearch search, Parents parents, Groups groups) {
        this.frames = frames;
        this.search = search;
        this.parents = parents;
        this.groups = groups;
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
    String update(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        Account account = frames.of(new AccountId(id)).account();
        AccountId above = parent == null
                ? null
                : frames.of(new AccountId(parent)).account().id();
        LocalDate day = from == null ? parents.usualDay(account.id()) : from;
        groups.move(account.id(), above, ParentLink.percent(share), day);
        return "redirect:/accounts/" + id + "/parents";
    }
}
