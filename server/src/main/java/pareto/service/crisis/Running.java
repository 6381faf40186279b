package pareto.service.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.StaffMember;
import pareto.service.crisis.Crisis.Kind;
import pareto.service.crisis.Crisis.Offer;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// Who leads, who sits in the room, how bad it is.
@Component
@Transactional
class Running {

    private final Rooms rooms;
    private final CrisisRows rows;
    private final Notices notices;
    private final Actors actors;
    private final Audit audit;

    Running(Rooms rooms, CrisisRows rows, Notices notices, Actors actors, Audit audit) {
        this.rooms = rooms;
        this.rows = rows;
        this.notices = notices;
        this.actors = actors;
        this.audit = audit;
    }

    /// A director sets whoever leads from now on; the leader asks, and goes on until the other accepts.
    ///
    /// @throws Refusal when that person cannot lead, or does already
    void lead(UUID id, IdentityId to) {
        Room room = rooms.toRun(id);
        if (room.crisis().leader().who().equals(to)) {
            throw Refusal.conflict(
                    "service.crisis.leader.already", room.crisis().leader().name());
        }
        if (rooms.able(room.request()).stream().noneMatch(one -> one.id().equals(to))) {
            throw Refusal.badInput("service.crisis.leader.cannot");
        }
        if (actors.current().may(Right.DECIDE)) {
            begin(room, to);
        } else {
            rows.offer(id, room.request(), to, offering(room));
            audit(room, "service.did.crisisOffered", to.toString());
        }
        notices.news("crisis " + id + " " + rooms.now());
    }

    /// @throws Refusal when the lead is not offered to the actor
    void accept(UUID id) {
        Room room = offered(id);
        begin(room, actors.current().id());
    }

    /// Whoever runs the room takes the offer back; whom it is made to declines it.
    void decline(UUID id) {
        Room room = rooms.open(id);
        Offer offer = room.crisis().offer();
        if (offer == null) {
            throw Refusal.conflict("service.crisis.offer.none");
        }
        if (!offer.to().equals(actors.current().id()) && !rooms.runs(room)) {
            throw Refusal.forbidden(
                    "service.crisis.notYours", room.crisis().leader().name());
        }
        rows.offer(id, room.request(), null, offering(room));
        audit(room, "service.did.crisisDeclined", offer.to().toString());
    }

    /// @param part null for who leaves the room
    /// @throws Refusal when they do not see the request
    void seat(UUID id, IdentityId who, @Nullable Part part) {
        Room room = rooms.toRun(id);
        boolean sees = rooms.seers(room.request()).stream().map(StaffMember::id).anyMatch(who::equals);
        if (part == null ? !room.crisis().holds(who) : !sees) {
            throw Refusal.badInput("service.crisis.member.cannot");
        }
        rows.seat(id, room.request(), who, part, rooms.after(rows.seated(id, who)));
        audit(room, "service.did.crisisSeated", who + (part == null ? "" : " " + part.code()));
        notices.news("crisis " + id + " " + rooms.now());
    }

    /// It is worse or less bad than was said.
    void weigh(UUID id, Severity severity, String why) {
        Room room = rooms.toRun(id);
        if (room.crisis().severity() == severity) {
            throw Refusal.conflict("service.crisis.severity.same");
        }
        rows.enter(id, room.request(), Kind.SEVERITY, severity, why, rooms.now());
        audit(room, "service.did.crisisWeighed", severity.code());
    }

    private Room offered(UUID id) {
        Room room = rooms.open(id);
        Offer offer = room.crisis().offer();
        IdentityId actor = actors.current().id();
        boolean can =
                rooms.able(room.request()).stream().anyMatch(one -> one.id().equals(actor));
        if (offer == null || !offer.to().equals(actor) || !can) {
            throw Refusal.conflict("service.crisis.offer.none");
        }
        return room;
    }

    private void begin(Room room, IdentityId leader) {
        rows.lead(
                room.crisis().id(),
                room.request(),
                leader,
                rooms.after(later(
                        room.crisis().leader().since(),
                        rows.offered(room.crisis().id()))));
        audit(room, "service.did.crisisLed", leader.toString());
    }

    private Instant offering(Room room) {
        UUID id = room.crisis().id();
        return rooms.after(later(room.crisis().leader().since(), rows.offered(id)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void audit(Room room, String what, String detail) {
        audit.record(what, room.request().id().id().toString(), detail);
    }
}
