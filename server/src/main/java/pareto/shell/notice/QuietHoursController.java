package pareto.shell.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.notice.Quiet.Hours;

/// When nothing is sent at once: directors say it for the company, everybody for themselves beside that.
@Controller
@Transactional
class QuietHoursController {

    private static final String BACK = "redirect:" + Delivering.PAGE;

    private final QuietHours quietHours;
    private final Actors actors;
    private final Audit audit;

    QuietHoursController(QuietHours quietHours, Actors actors, Audit audit) {
        this.quietHours = quietHours;
        this.actors = actors;
        this.audit = audit;
    }

    @PostMapping(Delivering.PAGE + "/quiet")
    String updateOwn(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
        quietHours.setOwn(hours(from, until));
        audit.record("shell.did.quietHoursChosen", actors.current().id().toString(), from + "–" + until);
        return BACK;
    }

    /// @param typed `monday.from`, `monday.until` and so on; a day without either has none
    @PostMapping("/quiet-hours")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(@RequestParam Map<String, String> typed) {
        Map<DayOfWeek, Hours> company = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            Hours hours = hours(typed.getOrDefault(name + ".from", ""), typed.getOrDefault(name + ".until", ""));
            if (hours != null) {
                company.put(day, hours);
            }
        }
        quietHours.set(company);
        audit.record("shell.did.quietHoursSet", "quiet-hours", company.size() + "");
        return BACK;
    }

    private static @Nullable Hours hours(String from, String until) {
        if (from.isBlank() && until.isBlank()) {
            return null;
        }
        try {
            return new Hours(LocalTime.parse(from.strip()), LocalTime.parse(until.strip()));
        } catch (DateTimeException unreadable) {
            throw Refusal.badInput("shell.notice.quiet.wrong", from, until);
        }
    }
}
