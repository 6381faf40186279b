package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.Requests;
import pareto.service.crisis.CrisisRows.Planned;
import pareto.service.crisis.Playbook.Told;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// Declares a crisis by a playbook: directors do, whoever answers for the request and their stand-in.
@Component
@Transactional
class Declaring {

    private final Requests requests;
    private final RequestRights rights;
    private final Playbooks playbooks;
    private final CrisisReading reading;
    private final CrisisRows rows;
    private final Rooms rooms;
    private final Notices notices;
    private final Actors actors;
    private final Audit audit;

    Declaring(
            Requests requests,
            RequestRights rights,
            Playbooks playbooks,
            CrisisReading reading,
            CrisisRows rows,
            Rooms rooms,
            Notices notices,
            Actors actors,
            Audit audit) {
        this.requests = requests;
        this.rights = rights;
        this.playbooks = playbooks;
        this.reading = reading;
        this.rows = rows;
        this.rooms = rooms;
        this.notices = notices;
        this.actors = actors;
        this.audit = audit;
    }

    /// A director sets whoever leads; others lead themselves until whom they ask accepts.
    ///
    /// @param leader null for whoever declares it
    /// @param chinese in which language the plan begins
    /// @return its id
    /// @throws Refusal when the actor may not, the request is closed or in a crisis, or that person cannot lead
    UUID declare(RequestId id, UUID playbook, String reason, @Nullable IdentityId leader, boolean chinese) {
        Request request = requests.alone(id);
        rights.mustStep(request);
        if (!request.state().open()) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        if (reading.of(id).stream().anyMatch(one -> !one.over())) {
            throw Refusal.conflict("service.crisis.already", request.number());
        }
        Playbook by = playbooks.inUse().stream()
                .filter(one -> one.id().equals(playbook))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("service.crisis.playbook.unknown"));
        IdentityId actor = actors.current().id();
        IdentityId wanted = leader == null ? actor : leader;
        mustLead(request, wanted);
        Instant now = rooms.now();
        UUID crisis = rows.declare(request, by, reason, now);
        boolean sets = wanted.equals(actor) || actors.current().may(Right.DECIDE);
        rows.lead(crisis, request, sets ? wanted : actor, now);
        if (!sets) {
            rows.offer(crisis, request, wanted, rooms.after(now));
        }
        begin(crisis, request, by, now, chinese);
        audit.record(
                "service.did.crisisDeclared", id.id().toString(), by.severity().code());
        notices.news("crisis " + crisis);
        return crisis;
    }

    private void mustLead(Request request, IdentityId person) {
        if (rooms.able(request).stream().noneMatch(one -> one.id().equals(person))) {
            throw Refusal.badInput("service.crisis.leader.cannot");
        }
    }

    private void begin(UUID crisis, Request request, Playbook by, Instant now, boolean chinese) {
        List<Told> audiences = by.plan().audiences();
        for (Told told : audiences) {
            UUID audience = rows.audience(crisis, request, told.audience(), told.whom(chinese), now);
            Instant due = now.plus(Duration.ofMinutes(told.first()));
            rows.plan(
                    crisis,
                    request,
                    audience,
                    new Planned(told.part(), told.way(), told.every(), told.what(chinese), due),
                    now);
        }
        by.plan()
                .actions()
                .forEach(one -> rows.act(
                        crisis,
                        request,
                        one.part(),
                        one.what(chinese),
                        now.plus(Duration.ofMinutes(one.minutes())),
                        now));
    }
}
