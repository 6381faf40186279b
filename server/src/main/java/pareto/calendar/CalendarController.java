package pareto.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Calendars: for everybody to see, for directors and administrators to open.
@Controller
@RequestMapping("/calendars")
@Transactional(readOnly = true)
class CalendarController {

    private static final int LONGEST = 80;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    record CalendarsPage(List<StoredCalendar> calendars, String zone, LocalDate today, boolean mayChange) {}

    private final CalendarRows rows;
    private final Versions versions;
    private final LayeredCalendars layered;
    private final Actors actors;
    private final Clock clock;

    CalendarController(CalendarRows rows, Versions versions, LayeredCalendars layered, Actors actors, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.layered = layered;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "page", new CalendarsPage(rows.all(), clock.getZone().getId(), LocalDate.now(clock), mayChange()));
        return "calendar/index";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String below) {
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            throw Refusal.badInput("calendar.name.wrong", LONGEST);
        }
        var of = Kind.of(kind).orElseThrow(() -> Refusal.badInput("calendar.kind.wrong"));
        return "redirect:/calendars/" + rows.open(wanted, of, zone(zone), below(below));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String year, Model model) {
        var calendar = rows.known(id);
        int shown = year(year);
        var layers = layered.layers(calendar);
        var all = layered.asOf(new CalendarId(id), clock.instant());
        var said = layers.stream().map(layer -> versions.latest(layer.id())).toList();
        var whole = new Period(LocalDate.of(shown, 1, 1), LocalDate.of(shown + 1, 1, 1));
        model.addAttribute(
                "page",
                new CalendarPage(
                        calendar,
                        layers,
                        said.getLast(),
                        shown,
                        CalendarPage.months(shown, all, said),
                        all.workdays(whole),
                        versions.made(id),
                        LocalDate.now(clock),
                        mayChange()));
        return "calendar/show";
    }

    private boolean mayChange() {
        return actors.current().may(Right.DECIDE);
    }

    private int year(String typed) {
        if (!typed.matches("[0-9]{4}")) {
            return LocalDate.now(clock).getYear();
        }
        return Math.clamp(Integer.parseInt(typed), FIRST_YEAR, LAST_YEAR);
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException unknown) {
            throw Refusal.badInput("calendar.zone.wrong", typed.strip());
        }
    }

    private static @Nullable UUID below(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.notFound("calendar.unknown");
        }
    }
}
