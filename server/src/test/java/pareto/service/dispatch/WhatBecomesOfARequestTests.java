package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.testing.Visitor;
import pareto.values.Reading;

/// A request that was sent out is merged, closed, reopened or passed on.
class WhatBecomesOfARequestTests extends ShopsOfARetailer {

    @Autowired
    private Stopwatches stopwatches;

    @Autowired
    private Identities identities;

    @Test
    void endsItsTasksWhenItGoesOnInAnotherOne() {
        sent(lines(), "广州");
        StopwatchId time = Objects.requireNonNull(task("survey", "广州").stopwatch());
        RequestId other = house.as(
                owner.id(),
                () -> book.open(
                        new NewRequest(retail, RequestKind.ORDER, Damage.NONE, "组网", "同一件事。", Channel.PAGE, null)));
        String number = house.asSystem(() -> book.known(other)).number();

        did(visitor(owner), "/merging", Map.of("number", number));

        assertThat(all()).extracting(Task::state).containsOnly(TaskState.DROPPED);
        assertThat(Objects.requireNonNull(house.asSystem(() -> stopwatches.read(List.of(time), clock.instant()))
                                .get(time))
                        .state())
                .isEqualTo(Reading.State.STOPPED);
        assertThat(house.seenBy(canton.id())).isEmpty();
    }

    @Test
    void isClosedAlsoWhenItsTeamEndedByItself() {
        sent(lines(), "广州");
        theTeamEnds();
        did(visitor(owner), "/closure", Map.of("said", "已开通"));
        assertThat(all()).extracting(Task::state).containsOnly(TaskState.DROPPED);
    }

    @Test
    void getsANewTeamWhereTheOldOneIsOver() {
        UUID version = lines();
        sent(version, "广州");
        theTeamEnds();
        sent(version, "西安");
        assertThat(house.seenBy(xian.id())).containsExactly("YF", "YF-GZ", "YF-XA");
        assertThat(house.seenBy(canton.id())).containsExactly("YF", "YF-GZ", "YF-XA");
    }

    @Test
    void goesToOthersWhenItIsReopenedAfterSomebodyHasLeft() {
        sent(lines(), "广州");
        Visitor manager = visitor(owner);
        did(manager, "/closure", Map.of("said", "已开通"));
        house.asSystem(() -> identities.end(canton.id()));
        did(manager, "/reopening", Map.of("said", "还有问题"));
        Task task = task("survey", "广州");
        assertThat(tuple(task.state(), task.assignee(), task.found()))
                .isEqualTo(tuple(TaskState.READY, head.id(), Assignment.HEAD));
        assertThat(house.asSystem(() ->
                        jdbc.sql("""
                        select to_id from task_record where task_id = ? and kind = 'handed_over'
                        """).param(task.id().id()).query(UUID.class).list()))
                .containsExactly(head.id().id());
        clock.move(hours(1));
        StopwatchId time = Objects.requireNonNull(task.stopwatch());
        assertThat(Objects.requireNonNull(house.asSystem(() -> stopwatches.read(List.of(time), clock.instant()))
                                .get(time))
                        .secondsByOwner()
                        .keySet())
                .extracting(holder -> holder.person())
                .contains(head.id());
    }

    @Test
    void hasItsTeamLedByWhoeverAnswersNow() {
        sent(lines(), "广州");
        did(visitor(owner), "/hand-over", Map.of("to", canton.id().toString(), "note", "调岗"));
        did(visitor(canton), "/hand-over/acceptance", Map.of());
        assertThat(house.asSystem(() ->
                        jdbc.sql("""
                        select m.identity_id from virtual_team_member m
                        join request_dispatch d on d.virtual_team_id = m.virtual_team_id
                        where d.request_id = ? and m.to_day = 'infinity' and m.leads
                        """).param(request.id()).query(UUID.class).list()))
                .containsExactly(canton.id().id());
    }

    private void did(Visitor visitor, String what, Map<String, String> form) {
        var answer = visitor.post(request.address() + what, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void theTeamEnds() {
        house.asSystem(
                () -> jdbc.sql("""
                update virtual_team set from_day = from_day - 1, to_day = ?
                where id = (select virtual_team_id from request_dispatch where request_id = ?)
                """).params(LocalDate.now(clock), request.id()).update());
    }
}
