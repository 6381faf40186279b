package pareto.account;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;

/// The first page of an account: who it is and what it belongs to; every other module adds its section. On another day
/// the sections are asked for that day, and the members are those of it.
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final int MEMBERS_SHOWN = 50;

    private final AccountFrames frames;
    private final MainParents parents;
    private final Actors actors;
    private final Clock clock;

    AccountController(AccountFrames frames, MainParents parents, Actors actors, Clock clock) {
        this.frames = frames;
        this.parents = parents;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String per,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        int all = on == null ? frame.members() : parents.members(account, day);
        var members = new AccountPage.Members(all > MEMBERS_SHOWN ? List.of() : parents.under(account, day), all);
        boolean mayChange = actors.current().may(Right.DECIDE);
        model.addAttribute("page", new AccountPage(frame, today, on, per, members, mayChange));
        return "account/show";
    }
}
