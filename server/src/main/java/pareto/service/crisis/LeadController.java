package pareto.service.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;
import pareto.agreement.Typed;
import pareto.service.Filled;
import pareto.service.RequestRights;
import pareto.service.crisis.Ending.Changing;
import pareto.shell.Refusal;

/// Who leads a crisis and sits in its room, how bad it is, and its end.
@Controller
@RequestMapping("/crises/{id}")
@PreAuthorize(RequestRights.CHANGES)
class LeadController {

    /// So many changes can be said at its end.
    static final int CHANGES = 5;

    private static final int WHAT = 300;
    private static final int HAPPENED = 4_000;

    private final Running running;
    private final Ending ending;

    LeadController(Running running, Ending ending) {
        this.running = running;
        this.ending = ending;
    }

    @PostMapping("/leader")
    String lead(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID to) {
        running.lead(id, person(to));
        return page(id);
    }

    @PostMapping("/leader/acceptance")
    String accept(@PathVariable UUID id) {
        running.accept(id);
        return page(id);
    }

    @PostMapping("/leader/refusal")
    String decline(@PathVariable UUID id) {
        running.decline(id);
        return page(id);
    }

    /// @param part empty for who leaves the room
    @PostMapping("/members")
    String seat(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID who,
            @RequestParam(defaultValue = "") String part) {
        running.seat(id, person(who), part.isEmpty() ? null : Filled.one("service.crisis.part", Part.class, part));
        return page(id);
    }

    @PostMapping("/severity")
    String weigh(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String why) {
        running.weigh(
                id,
                Filled.one("service.crisis.severity", Severity.class, severity),
                Filled.text("service.crisis.severity.why", why, Filled.SENTENCE));
        return page(id);
    }

    /// @param typed `happened`, and by place `what.0`, `who.0`, `until.0`
    @PostMapping("/closing")
    String close(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        ending.close(id, Filled.text("service.crisis.happened", typed.get("happened"), HAPPENED), changes(typed));
        return page(id);
    }

    /// @param change that was to be made
    /// @param who is to make it instead; null where it was made
    @PostMapping("/changes")
    String changed(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID change,
            @RequestParam(required = false) @Nullable UUID who,
            @RequestParam(defaultValue = "") String said) {
        if (change == null) {
            throw Refusal.notFound("service.crisis.change.unknown");
        }
        if (who != null) {
            ending.handOn(id, change, new IdentityId(who));
            return page(id);
        }
        ending.changed(id, change, Filled.text("service.crisis.change.said", said, Filled.SENTENCE));
        return page(id);
    }

    /// Places that are empty are left out.
    private static List<Changing> changes(Map<String, String> typed) {
        List<Changing> changes = new ArrayList<>();
        for (int place = 0; place < CHANGES; place++) {
            String what = Filled.optional("service.crisis.change", typed.get("what." + place), WHAT);
            if (!what.isEmpty()) {
                changes.add(new Changing(
                        what,
                        person(typed.get("who." + place)),
                        Typed.neededDay("service.crisis.until", typed.get("until." + place))));
            }
        }
        return changes;
    }

    private static IdentityId person(@Nullable String typed) {
        try {
            return person(typed == null ? null : UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException nobody) {
            throw Refusal.badInput("service.crisis.member.cannot");
        }
    }

    private static IdentityId person(@Nullable UUID chosen) {
        if (chosen == null) {
            throw Refusal.badInput("service.crisis.member.cannot");
        }
        return new IdentityId(chosen);
    }

    private static String page(UUID id) {
        return "redirect:/crises/" + id;
    }
}
