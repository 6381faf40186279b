package pareto.service.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.SharesChanged;
import pareto.shell.Refusal;

/// Who is told when: for everybody to read, for directors to set.
@Controller
@RequestMapping("/requests/escalation")
@Transactional
class EscalationLevelsController {

    private static final int ALL = 100;

    private final LevelTables tables;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    EscalationLevelsController(
            LevelTables tables, ApplicationEventPublisher events, Actors actors, Audit audit, Clock clock) {
        this.tables = tables;
        this.events = events;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "page",
                new LevelPage(
                        tables.current(),
                        tables.all(),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "service/escalation/levels";
    }

    /// @param typed `sla.0.percent`, `sla.0.holder` and so on; a line without a share is left out; `before`, the number
    ///     of the table that was looked at
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(@RequestParam Map<String, String> typed) {
        Map<Purpose, List<Level>> levels = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            levels.put(purpose, levels(purpose, typed));
        }
        if (levels.values().stream().allMatch(List::isEmpty)) {
            throw Refusal.badInput("service.escalation.empty");
        }
        String before = typed.getOrDefault("before", "");
        if (!before.matches("[0-9]{1,9}")) {
            throw Refusal.conflict("service.escalation.late");
        }
        tables.set(Integer.parseInt(before), levels);
        events.publishEvent(new SharesChanged());
        audit.record("service.did.escalationSet", "escalation", before);
        return "redirect:/requests/escalation";
    }

    private static List<Level> levels(Purpose purpose, Map<String, String> typed) {
        Map<Integer, Level> levels = new TreeMap<>();
        for (int line = 0; line < LevelTable.MOST; line++) {
            String name = purpose.code() + "." + line + ".";
            String percent = typed.getOrDefault(name + "percent", "").strip();
            if (!percent.isEmpty()) {
                Level level = new Level(
                        percent(percent),
                        typed.containsKey(name + "holder"),
                        typed.containsKey(name + "superior"),
                        typed.containsKey(name + "directors"));
                if (!level.holder() && !level.superior() && !level.directors()) {
                    throw Refusal.badInput("service.escalation.nobody", level.percent());
                }
                if (levels.put(level.percent(), level) != null) {
                    throw Refusal.badInput("service.escalation.twice", level.percent());
                }
            }
        }
        return List.copyOf(levels.values());
    }

    private static int percent(String typed) {
        if (typed.matches("[0-9]{1,3}")) {
            int percent = Integer.parseInt(typed);
            if (percent >= 1 && percent <= ALL) {
                return percent;
            }
        }
        throw Refusal.badInput("service.escalation.percent.wrong", typed);
    }
}
