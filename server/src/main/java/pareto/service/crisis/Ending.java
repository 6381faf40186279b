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
import pareto.service.crisis.Crisis.Review;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// Ends a crisis: the last word to everybody, what happened, and what is changed by whom until when.
/// Until then its request is neither closed nor merged into another.
@Component
@Transactional
class Ending implements ClosingRule {

    /// Before the name of who is to do it instead, in no language.
    private static final String HANDED_ON = "→ ";

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
        Promised one = promised(id, change);
        rows.changed(one.room().request(), change, said, rooms.now());
        audit(one, "service.did.crisisChanged", change.toString());
    }

    /// Somebody else is to do it: theirs is another change of the same words and day, and the first names them.
    void handOn(UUID id, UUID change, IdentityId to) {
        Promised one = promised(id, change);
        Request request = one.room().request();
        StaffMember next = rooms.able(request).stream()
                .filter(member -> member.id().equals(to))
                .filter(member -> !to.equals(one.change().who()))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("service.crisis.change.cannot"));
        rows.changed(request, change, HANDED_ON + next.name(), rooms.now());
        rows.change(id, request, one.change().what(), to, one.change().until());
        audit(one, "service.did.crisisHandedOn", to.toString());
    }

    private record Promised(Room room, Change change) {}

    /// For whoever was to do it or ran the room, alone until their transaction is over.
    private Promised promised(UUID id, UUID change) {
        requests.alone(rooms.known(id).request().id());
        Room now = rooms.known(id);
        Review review = now.crisis().review();
        Change found = review == null ? null : review.find(change).orElse(null);
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
        return new Promised(now, found);
    }

    private void audit(Promised one, String what, String detail) {
        audit.record(what, one.room().request().id().id().toString(), detail);
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
