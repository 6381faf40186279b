package pareto.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.insight.AskedFigures.Answer;
import pareto.shell.Refusal;

/// The group of an account on any day: its tree, opened level by level, and what each account in it brings with all
/// that stands under it.
@Controller
@RequestMapping("/accounts/{id}/group")
class GroupController {

    private final AccountFrames frames;
    private final Accounts accounts;
    private final AskedFigures asked;
    private final GroupTrees trees;
    private final Rights rights;
    private final Clock clock;

    GroupController(
            AccountFrames frames, Accounts accounts, AskedFigures asked, GroupTrees trees, Rights rights, Clock clock) {
        this.frames = frames;
        this.accounts = accounts;
        this.asked = asked;
        this.trees = trees;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        Answer answer = figures(frame, on);
        if (answer instanceof Answer.Working working) {
            return "redirect:" + working.job().href();
        }
        model.addAttribute("page", page(frame, answer, on, start));
        return "insight/group";
    }

    /// The accounts directly under one: a part of the page.
    @GetMapping("/level")
    String level(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        Answer answer = figures(frame, on);
        if (answer instanceof Answer.Working) {
            throw Refusal.conflict("insight.group.later");
        }
        model.addAttribute("page", page(frame, answer, on, start));
        return "insight/groupLevel";
    }

    private Answer figures(AccountFrame frame, @Nullable LocalDate on) {
        if (!rights.figures()) {
            return new Answer.NoData();
        }
        Map<String, String> words =
                new LinkedHashMap<>(Map.of("per", trees.per().code()));
        if (on != null) {
            words.put("asOf", on.toString());
        }
        return asked.find(Wanted.of(words), frame.address() + "/group" + (on == null ? "" : "?on=" + on));
    }

    private GroupPage page(AccountFrame frame, Answer answer, @Nullable LocalDate on, int from) {
        AccountId account = frame.account().id();
        int start = Math.max(0, from);
        LocalDate today = LocalDate.now(clock);
        Analysis analysis = answer instanceof Answer.Ready ready ? ready.analysis() : null;
        LocalDate day = analysis != null ? analysis.asOf() : on == null ? today : on;
        GroupLevel level = (analysis != null ? trees.level(analysis, account, start) : trees.bare(day, account, start))
                .orElseThrow(
                        () -> Refusal.notFound("account.unknown", account.id().toString()));
        return new GroupPage(frame, accounts.above(account, day), level, analysis, day, today, rights.wide());
    }
}
