package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.SaidOutside;
import pareto.service.SayingSomething;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.CrisisRows.Planned;
import pareto.service.crisis.Rooms.Room;
import pareto.shell.Refusal;

/// Who is told what, how often, and what they were told. Intervals are wall time: a crisis has no
/// closing hours.
@Component
@Transactional
class Speaking {

    private final Rooms rooms;
    private final CrisisRows rows;
    private final SayingSomething saying;
    private final SaidOutside outside;
    private final Audit audit;

    Speaking(Rooms rooms, CrisisRows rows, SayingSomething saying, SaidOutside outside, Audit audit) {
        this.rooms = rooms;
        this.rows = rows;
        this.saying = saying;
        this.outside = outside;
        this.audit = audit;
    }

    /// Somebody else is told too.
    ///
    /// @param every minutes from one word to the next, and to the first
    void add(UUID id, Audience audience, String whom, Part part, Way way, int every, String what) {
        Room room = rooms.toRun(id);
        Instant now = rooms.now();
        UUID line = rows.audience(id, room.request(), audience, whom, now);
        Planned planned = new Planned(part, way, every, what, now.plus(Duration.ofMinutes(every)));
        rows.plan(id, room.request(), line, planned, now);
        audit(room, "service.did.crisisPlanned", audience.code());
    }

    /// They are told otherwise from now on. What was said to be due is put off by no new interval, and
    /// comes sooner where that is shorter.
    void plan(UUID id, UUID line, Part part, Way way, int every, String what) {
        Room room = rooms.toRun(id);
        Line before = line(room, line);
        Instant due = rooms.now().plus(Duration.ofMinutes(every));
        Instant standing = before.due();
        rows.plan(
                id,
                room.request(),
                line,
                new Planned(part, way, every, what, standing != null && standing.isBefore(due) ? standing : due),
                rooms.after(before.since()));
        audit(room, "service.did.crisisPlanned", before.audience().code());
    }

    /// Nobody of them has to be told after all.
    ///
    /// @throws Refusal when they were told something: then they hear the last word too
    void leaveOut(UUID id, UUID line) {
        Room room = rooms.toRun(id);
        Line before = line(room, line);
        if (before.said() != null || before.every() == null) {
            throw Refusal.conflict("service.crisis.leaveOut.said");
        }
        Planned none = new Planned(before.part(), before.way(), null, before.what(), null);
        rows.plan(id, room.request(), line, none, rooms.after(before.since()));
        audit(room, "service.did.crisisLeftOut", before.audience().code());
    }

    /// Keeps what somebody said. What the customer was told stands in the conversation of the request, and
    /// here as that message; nothing is sent.
    ///
    /// @param last whether it is the last word to them
    /// @param minutes until the next one, where that was said; null for the interval
    void say(UUID id, UUID line, Way way, String said, boolean last, @Nullable Integer minutes) {
        Room room = rooms.toWork(id);
        Line before = line(room, line);
        UUID message = before.audience() == Audience.CUSTOMER
                ? saying.answered(room.request().id(), said)
                : null;
        said(room, before, way, message == null ? said : null, message, due(before, last, minutes));
    }

    /// The same, and its words go to the customer by mail.
    ///
    /// @throws Refusal when nothing that is said in this request goes by mail
    void mail(UUID id, UUID line, Way way, String said, boolean last, @Nullable Integer minutes) {
        Room room = rooms.toWork(id);
        Line before = line(room, line);
        if (before.audience() != Audience.CUSTOMER
                || !outside.hint(room.request()).goes()) {
            throw Refusal.conflict("service.crisis.mail.not");
        }
        UUID message = saying.answer(room.request().id(), said);
        said(room, before, way, null, message, due(before, last, minutes));
    }

    private @Nullable Instant due(Line line, boolean last, @Nullable Integer minutes) {
        Integer every = line.every();
        if (every == null) {
            throw Refusal.conflict("service.crisis.leftOut");
        }
        return last ? null : rooms.now().plus(Duration.ofMinutes(minutes == null ? every : minutes));
    }

    private void said(
            Room room, Line line, Way way, @Nullable String said, @Nullable UUID message, @Nullable Instant due) {
        Instant at = rooms.after(line.since());
        rows.say(room.crisis().id(), room.request(), line, way, said, message, due, at);
        audit(room, "service.did.crisisSaid", line.audience().code());
    }

    private static Line line(Room room, UUID line) {
        return room.crisis().lines().stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.crisis.audience.unknown"));
    }

    private void audit(Room room, String what, String detail) {
        audit.record(what, room.request().id().id().toString(), detail);
    }
}
