package pareto.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.QueueFilter.Show;

/// The queue, and the requests of one account.
@Controller
@Transactional(readOnly = true)
class QueueController {

    private static final int IN_A_PART = 5;
    private static final int MOST = 80;
    private static final int LAST = 1_000_000;

    private final Queue queue;
    private final RequestRights rights;
    private final AccountFrames frames;
    private final Colleagues colleagues;
    private final Clock clock;

    QueueController(Queue queue, RequestRights rights, AccountFrames frames, Colleagues colleagues, Clock clock) {
        this.queue = queue;
        this.rights = rights;
        this.frames = frames;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/requests")
    String index(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String text = Filled.cut(q.strip(), MOST);
        IdentityId whose = owner == null ? null : new IdentityId(owner);
        RequestState wanted = Filled.maybe(RequestState.class, state);
        var filter = new QueueFilter(
                shown(show, wanted),
                Filled.maybe(RequestKind.class, kind),
                wanted,
                whose,
                null,
                text,
                Math.clamp(page, 1, LAST));
        model.addAttribute("page", page(null, filter, queue.page(filter), true));
        return "service/index";
    }

    /// Whoever asks for what is closed does not mean what is open.
    private static Show shown(String show, @Nullable RequestState wanted) {
        Show shown = Show.of(show);
        return shown == Show.OPEN && wanted != null && !wanted.open() ? Show.ALL : shown;
    }

    /// Those of an account: a part of its page, and a page of its own.
    @GetMapping("/accounts/{id}/requests")
    String ofAnAccount(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        QueueFilter all = QueueFilter.of(frame.account().id()).at(Math.clamp(page, 1, LAST));
        List<Queued> found = within ? queue.first(all.open(), IN_A_PART) : queue.page(all);
        model.addAttribute("page", page(frame, all, found, !within));
        return within ? "service/section" : "service/account";
    }

    private QueuePage page(@Nullable AccountFrame frame, QueueFilter filter, List<Queued> found, boolean alone) {
        return new QueuePage(
                frame,
                filter,
                filter.owner() == null
                        ? ""
                        : colleagues.find(filter.owner()).map(StaffMember::name).orElse(""),
                found,
                queue.counts(filter),
                LocalDate.now(clock),
                rights.mayChange(),
                rights.maySeeFigures(),
                alone);
    }
}
