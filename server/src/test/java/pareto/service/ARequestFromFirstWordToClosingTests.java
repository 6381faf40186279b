package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.shell.Refusal;

/// What was asked for, who answers, and what becomes of it.
@RecordApplicationEvents
class ARequestFromFirstWordToClosingTests extends OneShop {

    @Autowired
    private Identities identities;

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
        String brief = request.number().replaceFirst("-0+(?=\\d+$)", "-");
        assertThat(house.asSystem(() -> requests.numbered(brief)))
                .as("without zeros")
                .contains(request);
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
        standsIn(deputy, manager);

        assertThat(seen(mailed()).ownerName()).isEqualTo("苏禾");
        RequestId noted = noted();
        as(deputy, () -> working.finish(noted, "代为办完"));
        assertThat(seen(noted).state()).isEqualTo(RequestState.DONE);
    }

    @Test
    void isAnsweredForByTheManagerWhereTheStandInHasLeftOrOnlyReads() {
        standsIn(deputy, manager);
        actors.system("test", () -> identities.end(deputy.id()));
        assertThat(seen(mailed()).ownerName()).isEqualTo("林知夏");

        var heir = house.person("周砚", Role.MANAGER);
        var reader = house.person("秦朗", Role.ANALYST);
        actors.system(
                "test",
                () -> teams.entrust(
                        List.of(bank), heir.id(), LocalDate.now(clock).minusDays(1)));
        standsIn(reader, heir);
        var asked = new NewRequest(bank, RequestKind.IDEA, Damage.NONE, "手机银行专线", "", Channel.MAIL, null);
        assertThat(seen(actors.system("intake", () -> requests.open(asked))).ownerName())
                .isEqualTo("周砚");
    }

    @Test
    void isReopenedFromDoneByWhoeverAnswers() {
        RequestId id = noted();
        as(manager, () -> working.finish(id, "换了光模块"));

        assertThatThrownBy(() -> as(deputy, () -> working.reopen(id, "不对"))).isInstanceOf(Refusal.class);
        as(manager, () -> working.reopen(id, "又断了"));

        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
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
    void isReopenedByWhoeverHearsThatItIsNotOver() {
        RequestId id = noted();
        as(manager, () -> working.close(id, "已恢复"));
        RequestId desks = as(desk, () -> requests.open(fault(Channel.PHONE)));
        as(desk, () -> working.close(desks, "已恢复"));
        actors.system("test", () -> identities.end(desk.id()));

        as(deputy, () -> working.reopen(id, "又断了"));
        as(deputy, () -> working.reopen(desks, "又断了"));

        assertThat(answered(id)).containsExactly("林知夏");
        assertThat(answered(desks)).as("who left answers for nothing").containsExactly("程禾", "苏禾");
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
