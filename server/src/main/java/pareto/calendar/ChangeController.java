package pareto.calendar;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.shell.Refusal;
import pareto.values.DatedChange;
import pareto.values.Period;
import pareto.values.Slot;
import pareto.values.Week;

/// Changes of a calendar, by directors and administrators. Each names the version it began with, so that
/// nobody undoes what somebody else has just done.
@Controller
@RequestMapping("/calendars/{id}")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
@Transactional
class ChangeController {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 400;
    /// A form has room for about a thousand fields.
    private static final int MOST_TAKEN = 900;

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 4;

    /// @param replaced what is said of the same day now; null where nothing is
    record Found(DatedChange change, String does, @Nullable String replaced) {}

    record PreviewPage(StoredCalendar calendar, String file, List<Found> found) {}

    private final CalendarRows rows;
    private final Versions versions;
    private final Clock clock;

    ChangeController(CalendarRows rows, Versions versions, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    /// @param hours from Monday to Sunday; where all are empty the calendar below has the say
    @PostMapping("/week")
    String week(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> form) {
        var hours = form.getOrDefault("hours", List.of());
        var week = Optional.<Week>empty();
        if (hours.stream().anyMatch(each -> !each.isBlank())) {
            var slots = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                int at = day.getValue() - 1;
                slots.put(day, DayWords.hours(at < hours.size() ? hours.get(at) : ""));
            }
            week = Optional.of(new Week(slots));
        }
        var calendar = rows.known(id);
        versions.add(calendar, version, versions.latest(id).with(week), "week");
        return "redirect:" + calendar.address();
    }

    /// One day, or the same for each of several.
    @PostMapping("/days")
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String does,
            @RequestParam(defaultValue = "") String hours) {
        var change = DayWords.read(does.matches("hours|added|removed") ? does + " " + hours : does);
        var from = day(first);
        var to = last.isBlank() ? from : day(last);
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw Refusal.badInput("calendar.days.wrong", from, to);
        }
        var called = named(name);
        var days = from.datesUntil(to.plusDays(1))
                .map(day -> new DatedChange(day, called, change))
                .toList();
        var calendar = rows.known(id);
        versions.add(calendar, version, versions.latest(id).with(days), from + " " + called);
        return "redirect:" + calendar.address() + "?year=" + from.getYear();
    }

    @PostMapping("/days/removal")
    String destroy(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String does) {
        var gone = day(day);
        var calendar = rows.known(id);
        versions.add(calendar, version, versions.latest(id).without(gone, does), gone.toString());
        return "redirect:" + calendar.address() + "?year=" + gone.getYear();
    }

    /// What a file says, before anything is taken over.
    @PostMapping("/preview")
    String preview(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.badInput("calendar.file.none");
        }
        var calendar = rows.known(id);
        int year = LocalDate.now(clock).getYear();
        var years = new Period(LocalDate.of(year - YEARS_BACK, 1, 1), LocalDate.of(year + YEARS_AHEAD, 1, 1));
        var known = versions.latest(id);
        var found = CalendarFiles.read(file.getBytes(), calendar.zone(), years).stream()
                .map(each -> new Found(each, DayWords.write(each.change()), replaced(known, each)))
                .toList();
        if (found.size() > MOST_TAKEN) {
            throw Refusal.tooLarge("calendar.days.tooMany", MOST_TAKEN);
        }
        var name = file.getOriginalFilename();
        model.addAttribute("page", new PreviewPage(calendar, name == null ? "" : name, found));
        return "calendar/preview";
    }

    private static @Nullable String replaced(Said known, DatedChange found) {
        return known.days().stream()
                .filter(each -> each.day().equals(found.day()))
                .filter(each -> each.change().setsTheDay() && found.change().setsTheDay())
                .map(DatedChange::name)
                .findFirst()
                .orElse(null);
    }

    /// Takes over the days that are left ticked in the preview.
    ///
    /// @param day each as day, change and name with bars between
    @PostMapping("/import")
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String file,
            @RequestParam MultiValueMap<String, String> form) {
        var days = form.getOrDefault("day", List.of()).stream()
                .map(ChangeController::taken)
                .toList();
        if (days.isEmpty()) {
            throw Refusal.badInput("calendar.import.none");
        }
        var calendar = rows.known(id);
        versions.add(calendar, version, versions.latest(id).withInstead(days), file.strip());
        return "redirect:" + calendar.address() + "?year="
                + days.getFirst().day().getYear();
    }

    private static DatedChange taken(String text) {
        var parts = text.split("\\|", 3);
        if (parts.length < 3) {
            throw Refusal.badInput("calendar.day.does.wrong");
        }
        return new DatedChange(day(parts[0]), named(parts[2]), DayWords.read(parts[1]));
    }

    private static String named(String name) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > DayNames.LONGEST) {
            throw Refusal.badInput("calendar.day.name.wrong", DayNames.LONGEST);
        }
        return called;
    }

    private static LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw Refusal.badInput("calendar.day.wrong", typed.strip());
    }
}
