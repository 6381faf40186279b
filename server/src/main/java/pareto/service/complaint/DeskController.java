package pareto.service.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import pareto.calendar.Calendars;
import pareto.service.Filled;
import pareto.shell.Refusal;

/// The complaint desk, and the table of levels: for everybody to read, for directors to set.
@Controller
@RequestMapping("/complaints")
@Transactional
class DeskController {

    private static final int MOST_HOURS = 1_000;
    private static final int WORDS = 300;

    private final ComplaintLists lists;
    private final Levels levels;
    private final Calendars calendars;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    DeskController(ComplaintLists lists, Levels levels, Calendars calendars, Actors actors, Audit audit, Clock clock) {
        this.lists = lists;
        this.levels = levels;
        this.calendars = calendars;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "page",
                new DeskPage(lists.open(), lists.checks(), levels.current(), LocalDate.now(clock), clock.instant()));
        return "service/complaint/index";
    }

    @GetMapping("/levels")
    String levels(Model model) {
        model.addAttribute(
                "page",
                new LevelsPage(
                        levels.current(),
                        levels.all(),
                        calendars.all(),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "service/complaint/levels";
    }

    /// @param typed by level `who.1`, `hours.1`, `calendar.1`, `zh.1`, `en.1`, and `before`, the number of the table
    /// that
    ///     was looked at
    @PostMapping("/levels")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(@RequestParam Map<String, String> typed) {
        List<Level> all = IntStream.rangeClosed(Level.FIRST, Level.LAST)
                .mapToObj(level -> level(level, typed))
                .toList();
        levels.set(number(typed.getOrDefault("before", ""), Integer.MAX_VALUE), all);
        audit.record("service.did.complaintLevels", "levels", typed.getOrDefault("before", ""));
        return "redirect:/complaints/levels";
    }

    private Level level(int level, Map<String, String> typed) {
        return new Level(
                level,
                Filled.one("service.complaint.who", Who.class, typed.get("who." + level)),
                level == Level.LAST ? null : number(typed.getOrDefault("hours." + level, ""), MOST_HOURS),
                level == Level.LAST ? null : calendar(typed.getOrDefault("calendar." + level, "")),
                Filled.text("service.complaint.words.zh", typed.get("zh." + level), WORDS),
                Filled.text("service.complaint.words.en", typed.get("en." + level), WORDS));
    }

    private @Nullable UUID calendar(String chosen) {
        return chosen.isBlank()
                ? null
                : calendars.all().stream()
                        .map(one -> one.id().id())
                        .filter(one -> one.toString().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badInput("service.complaint.calendar.unknown"));
    }

    private static int number(String typed, int most) {
        if (!typed.strip().matches("[1-9][0-9]{0,8}") || Integer.parseInt(typed.strip()) > most) {
            throw Refusal.badInput("service.complaint.hours.wrong", typed.strip(), MOST_HOURS);
        }
        return Integer.parseInt(typed.strip());
    }
}
