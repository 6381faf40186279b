package pareto.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Names who does someone's work while they are away: their director does, or they themselves.
@Controller
@RequestMapping("/staff/{id}/stand-in")
@Transactional
class StandInController {

    private final StaffDirectory staff;
    private final StandIns standIns;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandInController(
            StaffDirectory staff,
            StandIns standIns,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.standIns = standIns;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param from first day away
    /// @param until last day away
    @PostMapping
    String create(
            @PathVariable UUID id, @RequestParam UUID by, @RequestParam LocalDate from, @RequestParam LocalDate until) {
        IdentityId absent = arrangedByActor(id);
        IdentityId standIn = new IdentityId(by);
        if (staff.find(absent).isEmpty()
                || staff.find(standIn).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        if (until.isBefore(from) || until.isBefore(LocalDate.now(clock)) || id.equals(by)) {
            throw Refusal.badInput("people.standIn.days");
        }
        standIns.add(absent, standIn, Period.through(from, until));
        return changed(absent, "people.did.standInNamed", by + " " + from + " – " + until);
    }

    @PostMapping("/{standIn}/removal")
    String destroy(@PathVariable UUID id, @PathVariable UUID standIn) {
        IdentityId absent = arrangedByActor(id);
        standIns.end(absent, standIn, LocalDate.now(clock));
        return changed(absent, "people.did.standInEnded", "");
    }

    private IdentityId arrangedByActor(UUID id) {
        Actor actor = actors.current();
        if (!actor.may(Right.DECIDE) && !actor.id().id().equals(id)) {
            throw Refusal.forbidden("people.standIn.notYours");
        }
        return new IdentityId(id);
    }

    private String changed(IdentityId absent, String what, String detail) {
        audit.record(what, absent.toString(), detail);
        events.publishEvent(new PostChanged(absent));
        return "redirect:/staff/" + absent;
    }
}
