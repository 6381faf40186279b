package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pareto.access.Role;
import pareto.shell.Refusal;

/// What was asked for, who answers, and what becomes of it.
@RecordApplicationEvents
class ARequestFromFirstWordToClosingTests extends OneShop {

    @Test
    void isAnsweredForByWhoeverNotedItFromThatMomentOn(ApplicationEvents events) {
        RequestId id = noted();

        Request request = seen(id);
        assertThat(request.ownerName()).isEqualTo("林知夏");
        assertThat(request.state()).isEqualTo(RequestState.TAKEN);
        var owner = house.asSystem(() -> owners.of(id)).getFirst();
        assertThat(owner.since()).isEqualTo(request.raisedAt());
        assertThat(owner.how()).isEqualTo(RequestOwners.How.TAKEN);
        assertThat(events.stream(RequestOpened.class)).containsExactly(new RequestOpened(id, shop));
    }

    @Test
    void isCalledByYearAndSerial() {
        Request request = seen(noted());

        assertThat(request.number())
                .matches("GC-\\d{4}-\\d{5}")
                .contains("-" + LocalDate.now(clock).getYear() + "-");
        String written = " " + request.number().toLowerCase() + " ";
        assertThat(house.asSystem(() -> requests.numbered(written))).contains(request);
        assertThat(house.asSystem(
                        () -> requests.numbered("GC-1999-" + request.number().substring(8))))
                .isEmpty();
        assertThat(house.asSystem(() -> requests.numbered("GC-2026"))).isEmpty();
        assertThat(as(house.person(Role.MANAGER), () -> requests.numbered(request.number())))
                .isEmpty();
    }

    @Test
    void isTakenByTheFirstWhoCan() {
        RequestId id = mailed();
        assertThat(seen(id).state()).isEqualTo(RequestState.RAISED);

        as(desk, () -> working.take(id));

        assertThat(answered(id)).containsExactly("林知夏", "程禾");
        assertThatThrownBy(() -> as(deputy, () -> working.take(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(house.person(Role.ANALYST), () -> working.take(mailed())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(house.person(Role.MANAGER), () -> working.take(mailed())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void goesThroughItsStepsByWhoeverAnswers(ApplicationEvents events) {
        RequestId id = noted();
        assertThatThrownBy(() -> as(deputy, () -> working.await(id, "请客户盖章"))).isInstanceOf(Refusal.class);

        as(manager, () -> working.await(id, "请客户盖章"));
        assertThat(seen(id).state()).isEqualTo(RequestState.WAITING);
        as(manager, () -> working.resume(id, "章到了"));
        as(manager, () -> working.finish(id, "换了光模块"));
        assertThatThrownBy(() -> as(manager, () -> working.await(id, "再等"))).isInstanceOf(Refusal.class);
        as(manager, () -> working.close(id, "客户确认"));
        as(director, () -> working.reopen(id, "又断了"));

        assertThat(house.asSystem(() -> steps.of(id)))
                .extracting(RequestSteps.Taken::step)
                .containsExactly(
                        Step.RAISED, Step.TAKEN, Step.WAITING, Step.RESUMED, Step.DONE, Step.CLOSED, Step.REOPENED);
        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
        assertThat(answered(id)).containsExactly("林知夏");
        assertThat(events.stream(RequestWaits.class)).hasSize(1);
        assertThat(events.stream(RequestGoesOn.class)).hasSize(1);
        assertThat(events.stream(RequestClosed.class)).containsExactly(new RequestClosed(id, shop));
        assertThat(events.stream(RequestReopened.class)).containsExactly(new RequestReopened(id, shop));
    }

    @Test
    void isAnsweredForByTheStandInWhileTheManagerIsAway() {
        LocalDate today = LocalDate.now(clock);
        house.signedIn(director).get("/");
        var visitor = house.signedIn(manager);
        visitor.get("/staff/" + manager.id());
        visitor.post(
                "/staff/" + manager.id() + "/stand-in",
                Map.of("by", deputy.id().toString(), "from", today.toString(), "until", today.toString()));

        assertThat(seen(mailed()).ownerName()).isEqualTo("苏禾");
        RequestId noted = noted();
        as(deputy, () -> working.finish(noted, "代为办完"));
        assertThat(seen(noted).state()).isEqualTo(RequestState.DONE);
    }

    @Test
    void ofAnAccountWithoutAManagerIsAnsweredForByTheHeadOfTheDesk() {
        var head = house.person("安岚", Role.DESK);
        actors.system("test", () -> {
            colleagues.place(head.id(), "服务台主管", "服务台", "上海", null);
            colleagues.place(desk.id(), "坐席", "服务台", "上海", head.id());
        });
        var asked = new NewRequest(bank, RequestKind.IDEA, Damage.NONE, "手机银行专线", "", Channel.INTERFACE, null);

        RequestId id = actors.system("intake", () -> requests.open(asked));

        assertThat(seen(id).owner()).isEqualTo(head.id());
        assertThat(house.asSystem(() -> jdbc.sql("select said from request_message where request_id = ?")
                        .param(id.id())
                        .query(String.class)
                        .list()))
                .isEqualTo(List.of("手机银行专线"));
    }

    @Test
    void isSeenByWhoeverSeesTheAccountOnly() {
        RequestId id = noted();

        assertThat(as(deputy, () -> requests.known(id)).title()).isEqualTo("收银专线中断");
        assertThatThrownBy(() -> as(house.person(Role.MANAGER), () -> requests.known(id)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(house.person(Role.MANAGER), () -> requests.open(fault(Channel.PAGE))))
                .isInstanceOf(Refusal.class);
    }
}
