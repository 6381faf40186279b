package pareto.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.access.Actors;
import pareto.access.Right;

/// The first page of an account: who it is and what it belongs to; every other module adds its section.
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final int MEMBERS_SHOWN = 50;

    private final AccountFrames frames;
    private final Parents parents;
    private final Actors actors;
    private final Clock clock;

    AccountController(AccountFrames frames, Parents parents, Actors actors, Clock clock) {
        this.frames = frames;
        this.parents = parents;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        List<Account> members = parents.under(frame.account().id(), LocalDate.now(clock), MEMBERS_SHOWN);
        boolean mayChange = actors.current().may(Right.DECIDE);
        model.addAttribute("page", new AccountPage(frame, members, mayChange));
        return "account/show";
    }
}
