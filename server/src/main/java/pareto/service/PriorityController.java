package pareto.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import pareto.account.Tier;
import pareto.shell.Refusal;

/// What comes first: for everybody to read, for directors to set.
@Controller
@RequestMapping("/requests/priority")
@Transactional
class PriorityController {

    private static final int MOST = 999;

    private final PriorityTables tables;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    PriorityController(PriorityTables tables, Actors actors, Audit audit, Clock clock) {
        this.tables = tables;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "page",
                new PriorityPage(
                        tables.current(),
                        tables.all(),
                        tables.classes(),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "service/priority";
    }

    /// @param typed points by part and code, and `before`, the number of the table that was looked at
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(@RequestParam Map<String, String> typed) {
        Map<String, Integer> points = new TreeMap<>();
        names().forEach(name -> points.put(name, points(typed.getOrDefault(name, "0"))));
        if (points.getOrDefault("level.urgent", 0) < points.getOrDefault("level.high", 0)) {
            throw Refusal.badInput("service.priority.levels");
        }
        tables.set(points(typed.getOrDefault("before", "")), points);
        audit.record("service.did.priority", "priority", typed.getOrDefault("before", ""));
        return "redirect:/requests/priority";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("level.urgent", "level.high"));
        Stream.of(Tier.values()).forEach(tier -> names.add("tier." + tier.name().toLowerCase(Locale.ROOT)));
        Stream.of(Damage.values()).forEach(damage -> names.add("damage." + damage.code()));
        tables.classes().forEach(one -> names.addAll(List.of("class." + one.id(), "class_fault." + one.id())));
        return names;
    }

    private static int points(String typed) {
        if (!typed.strip().matches("[0-9]{1,3}")) {
            throw Refusal.badInput("service.priority.points", typed, MOST);
        }
        return Integer.parseInt(typed.strip());
    }
}
