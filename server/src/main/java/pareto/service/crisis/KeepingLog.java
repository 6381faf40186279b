package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.crisis.Crisis.Action;
import pareto.service.crisis.Crisis.Kind;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;

/// Facts, decisions, and what is to be done.
@Component
@Transactional
class KeepingLog {

    private final Rooms rooms;
    private final CrisisRows rows;
    private final Audit audit;

    KeepingLog(Rooms rooms, CrisisRows rows, Audit audit) {
        this.rooms = rooms;
        this.rows = rows;
        this.audit = audit;
    }

    void enter(UUID id, Kind kind, String said) {
        Room room = rooms.toWork(id);
        rows.enter(id, room.request(), kind, null, said, rooms.now());
        audit(room, "service.did.crisisNoted", kind.name());
    }

    /// @param minutes until it should be done
    void act(UUID id, Part part, String what, int minutes) {
        Room room = rooms.toWork(id);
        Instant now = rooms.now();
        rows.act(id, room.request(), part, what, now.plus(Duration.ofMinutes(minutes)), now);
        audit(room, "service.did.crisisAction", part.code());
    }

    /// @param said what came of it
    /// @throws Refusal when it was done before
    void done(UUID id, UUID action, String said) {
        Room room = rooms.toWork(id);
        Action found = room.crisis().actions().stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.crisis.action.unknown"));
        if (found.done() != null) {
            throw Refusal.conflict(
                    "service.crisis.action.done.already", found.done().by());
        }
        rows.done(room.request(), action, said, rooms.now());
        audit(room, "service.did.crisisActionDone", action.toString());
    }

    private void audit(Room room, String what, String detail) {
        audit.record(what, room.request().id().id().toString(), detail);
    }
}
