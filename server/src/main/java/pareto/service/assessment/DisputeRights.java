package pareto.service.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.LocalPeople;
import pareto.people.LocalPeople.Wanted;
import pareto.service.RequestId;
import pareto.service.Requests;

/// A figure is disputed by whoever works in the department it is about; it is decided by a director, or
/// whoever leads the other side: the department of whoever answers for the request. Nobody decides what is
/// their own.
@Component
class DisputeRights {

    private final Requests requests;
    private final Works works;
    private final LocalPeople people;
    private final Actors actors;
    private final Clock clock;

    DisputeRights(Requests requests, Works works, LocalPeople people, Actors actors, Clock clock) {
        this.requests = requests;
        this.works = works;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    boolean mayRaise(UUID department) {
        Actor actor = actors.current();
        return actor.may(Right.CHANGE) && department.equals(people.departmentOf(actor.id(), today()));
    }

    boolean mayDecide(Dispute dispute) {
        Actor actor = actors.current();
        return dispute.waits()
                && !own(dispute, actor.id())
                && (actor.may(Right.DECIDE) || actor.may(Right.CHANGE) && leadsOtherSide(dispute, actor.id()));
    }

    /// Who raised it, who works there, and who answered for the request or had anything of it in hand for that
    /// department, also where they have moved since.
    private boolean own(Dispute dispute, IdentityId who) {
        RequestId request = new RequestId(dispute.request());
        return dispute.raisedBy().equals(who)
                || dispute.department().equals(people.departmentOf(who, today()))
                || Stream.concat(
                                works.owners(request).stream(),
                                works.of(request, clock.instant()).stream().flatMap(work -> work.turns().stream()))
                        .anyMatch(turn -> turn.who().person().equals(who)
                                && dispute.department().equals(turn.who().department()));
    }

    private boolean leadsOtherSide(Dispute dispute, IdentityId who) {
        IdentityId owner = requests.known(new RequestId(dispute.request())).owner();
        UUID other = people.departmentOf(owner, today());
        return other != null
                && people.find(List.of(new Wanted(other, null)), today()).values().stream()
                        .anyMatch(found -> found.who().equals(who));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
