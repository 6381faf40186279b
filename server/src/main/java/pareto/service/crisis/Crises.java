package pareto.service.crisis;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.shell.Refusal;

/// The door of crises, for modules that act for people; each as the current actor.
///
/// Every one of them throws a [Refusal] where the actor may not do it, or the crisis is not in the state for it.
@Component
@Transactional
public class Crises {

    private final Playbooks playbooks;
    private final Declaring declaring;
    private final Running running;
    private final Speaking speaking;
    private final KeepingLog log;
    private final Rooms rooms;

    Crises(Playbooks playbooks, Declaring declaring, Running running, Speaking speaking, KeepingLog log, Rooms rooms) {
        this.playbooks = playbooks;
        this.declaring = declaring;
        this.running = running;
        this.speaking = speaking;
        this.log = log;
        this.rooms = rooms;
    }

    /// Declares one that the actor leads.
    ///
    /// @param playbook its Chinese name
    /// @return its id
    public UUID declare(RequestId request, String playbook, String reason) {
        UUID by = playbooks.inUse().stream()
                .filter(one -> one.nameZh().equals(playbook))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("service.crisis.playbook.unknown"))
                .id();
        return declaring.declare(request, by, reason, null, true);
    }

    /// Brings somebody into the room.
    public void seat(UUID crisis, IdentityId who, Part part) {
        running.seat(crisis, who, part);
    }

    /// Says something to the first of these audiences in the plan.
    public void say(UUID crisis, Audience audience, Way way, String said) {
        UUID line = rooms.known(crisis).crisis().lines().stream()
                .filter(one -> one.audience() == audience)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.crisis.audience.unknown"))
                .id();
        speaking.say(crisis, line, way, said, false, null);
    }

    /// Notes what was decided.
    public void decide(UUID crisis, String said) {
        log.enter(crisis, Crisis.Kind.DECISION, said);
    }
}
