package pareto.service.crisis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.people.StaffMember;
import pareto.service.ClosingRule;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestMerged;
import pareto.service.Requests;
import pareto.service.crisis.Crisis.Change;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// Ends a crisis: the last word to everybody, what happened, and what is changed by whom until when.
/// Until then its request is neither closed nor merged into another.
@Component
@Transactional
class Ending implements ClosingRule {

    private final Requests requests;
    private final Rooms rooms;
    private final CrisisReading reading;
    private final CrisisRows rows;
    private final Notices notices;
    private final Actors actors;
    private final Audit audit;

    Ending(
            Requests requests,
            Rooms rooms,
            CrisisReading reading,
            CrisisRows rows,
            Notices notices,
            Actors actors,
            Audit audit) {
        this.requests = requests;
        this.rooms = rooms;
        this.reading = reading;
        this.rows = rows;
        this.notices = notices;
        this.actors = actors;
        this.audit = audit;
    }

    /// What is changed.
    record Changing(String what, IdentityId who, LocalDate until) {}

    /// @param changes at least one
    /// @throws Refusal when the last word to somebody is missing, or nothing is changed
    void close(UUID id, String happened, List<Changing> changes) {
        Room room = rooms.toRun(id);
        room.crisis().lines().stream().filter(Line::waits).findFirst().ifPresent(line -> {
            throw Refusal.conflict("service.crisis.close.word", line.whom());
        });
        if (changes.isEmpty()) {
            throw Refusal.badInput("service.crisis.close.change");
        }
        List<IdentityId> able =
                rooms.able(room.request()).stream().map(StaffMember::id).toList();
        for (Changing one : changes) {
            if (!able.contains(one.who())) {
                throw Refusal.badInput("service.crisis.change.cannot");
            }
            if (one.until().isBefore(rooms.today())) {
                throw Refusal.badInput("service.crisis.change.past", one.until());
            }
        }
        rows.close(id, room.request(), happened, rooms.now());
        changes.forEach(one -> rows.change(id, room.request(), one.what(), one.who(), one.until()));
        audit.record("service.did.crisisClosed", room.request().id().id().toString(), "");
        notices.news("crisis over " + id);
    }

    /// What was to be changed is: said by whoever was to do it, or by whoever ran the room.
    void changed(UUID id, UUID change, String said) {
        Room room = rooms.known(id);
        requests.alone(room.request().id());
        Room now = rooms.known(id);
        Change found = now.crisis().review() == null
                ? null
                : now.crisis().review().changes().stream()
                        .filter(one -> one.id().equals(change))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            throw Refusal.notFound("service.crisis.change.unknown");
        }
        if (found.done() != null) {
            throw Refusal.conflict(
                    "service.crisis.action.done.already", found.done().by());
        }
        if (!found.who().equals(actors.current().id()) && !rooms.runs(now)) {
            throw Refusal.forbidden("service.crisis.notYours", found.name());
        }
        rows.changed(now.request(), change, said, rooms.now());
        audit.record("service.did.crisisChanged", now.request().id().id().toString(), change.toString());
    }

    @Override
    public void mustBeClosable(Request request) {
        mustBeOver(request.id(), request.number());
    }

    @EventListener
    void on(RequestMerged merged) {
        mustBeOver(merged.request(), requests.known(merged.request()).number());
    }

    private void mustBeOver(RequestId id, String number) {
        if (reading.of(id).stream().anyMatch(one -> !one.over())) {
            throw Refusal.conflict("service.crisis.goesOn", number);
        }
    }
}
