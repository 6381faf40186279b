package pareto.service.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.LocalPeople;
import pareto.people.StaffMember;
import pareto.service.Request;
import pareto.service.Requests;
import pareto.service.WhoSees;
import pareto.shell.Refusal;

/// Opens a room to whoever may do something in it, and to nobody else until their transaction is over.
/// The leader, their stand-in and directors run it; members, whoever answers for the request, and who
/// stands in for one of them, work in it.
@Component
@Transactional
class Rooms {

    private final Requests requests;
    private final CrisisReading reading;
    private final WhoSees whoSees;
    private final LocalPeople people;
    private final Actors actors;
    private final Clock clock;

    Rooms(Requests requests, CrisisReading reading, WhoSees whoSees, LocalPeople people, Actors actors, Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.whoSees = whoSees;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    /// A crisis and its request, which nobody else changes meanwhile.
    record Room(Request request, Crisis crisis) {}

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Room known(UUID id) {
        Crisis crisis = reading.find(id).orElseThrow(() -> Refusal.notFound("service.crisis.unknown"));
        return new Room(requests.known(crisis.request()), crisis);
    }

    /// For whoever runs it.
    ///
    /// @throws Refusal when it is over, or the actor does not
    @Transactional(propagation = Propagation.MANDATORY)
    Room toRun(UUID id) {
        Room room = open(id);
        if (!runs(room)) {
            throw Refusal.forbidden(
                    "service.crisis.notYours", room.crisis().leader().name());
        }
        return room;
    }

    /// For whoever works in it.
    ///
    /// @throws Refusal when it is over, or the actor does not
    @Transactional(propagation = Propagation.MANDATORY)
    Room toWork(UUID id) {
        Room room = open(id);
        if (!works(room)) {
            throw Refusal.forbidden(
                    "service.crisis.notIn", room.crisis().leader().name());
        }
        return room;
    }

    /// @throws Refusal when it is over
    @Transactional(propagation = Propagation.MANDATORY)
    Room open(UUID id) {
        Request request = requests.alone(known(id).request().id());
        Room room = new Room(request, reading.find(id).orElseThrow());
        if (room.crisis().over()) {
            throw Refusal.conflict("service.crisis.over");
        }
        return room;
    }

    @Transactional(readOnly = true)
    boolean runs(Room room) {
        Actor actor = actors.current();
        IdentityId leader = room.crisis().leader().who();
        return actor.may(Right.DECIDE)
                || actor.may(Right.CHANGE)
                        && (actor.id().equals(leader) || actor.id().equals(people.standingIn(leader, today())));
    }

    @Transactional(readOnly = true)
    boolean works(Room room) {
        Actor actor = actors.current();
        return works(room, actor.id(), actor::may);
    }

    /// Whether at least one of some colleagues works in it.
    @Transactional(readOnly = true)
    boolean works(Room room, Collection<IdentityId> some) {
        return seers(room.request()).stream()
                .filter(one -> some.contains(one.id()))
                .anyMatch(one -> works(room, one.id(), one.role()::may));
    }

    /// Whoever leads, sits there or answers for the request, and who stands in for one of them today.
    private boolean works(Room room, IdentityId person, Predicate<Right> may) {
        Stream<IdentityId> there =
                Stream.of(room.crisis().leader().who(), room.request().owner());
        Stream<IdentityId> members = room.crisis().members().stream().map(Crisis.Member::who);
        return may.test(Right.DECIDE)
                || may.test(Right.CHANGE)
                        && Stream.concat(there, members)
                                .anyMatch(one -> person.equals(one) || person.equals(people.standingIn(one, today())));
    }

    /// Who can lead: whoever sees the request and may change something, by name.
    @Transactional(readOnly = true)
    List<StaffMember> able(Request request) {
        return seers(request).stream()
                .filter(one -> one.role().may(Right.CHANGE))
                .toList();
    }

    /// Who can sit in the room: whoever sees the request, by name.
    @Transactional(readOnly = true)
    List<StaffMember> seers(Request request) {
        return whoSees.at(request.account().id(), request.id());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Now, or just after what was done at this very moment.
    Instant after(Instant last) {
        Instant now = now();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
