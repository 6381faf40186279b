package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestHandOvers.Offer;
import pareto.shell.Refusal;
import pareto.testing.Visitor;

/// Whoever offers a request answers for it until the other has accepted.
class RequestsThatChangeHandsTests extends OneShop {

    @Test
    void stayWhereTheyAreUntilTheOfferIsAccepted() {
        RequestId id = noted();

        as(manager, () -> passing.offer(id, desk.id(), "我出差"));
        assertThat(seen(id).ownerName()).isEqualTo("林知夏");
        assertThatThrownBy(() -> as(deputy, () -> passing.accept(id))).isInstanceOf(Refusal.class);
        as(desk, () -> passing.accept(id));

        assertThat(answered(id)).containsExactly("林知夏", "程禾");
        assertThat(house.asSystem(() -> owners.of(id)).getLast().how()).isEqualTo(RequestOwners.How.HANDED_OVER);
    }

    @Test
    void stayWhenTheOfferIsDeclinedOrTakenBack() {
        RequestId id = noted();
        as(manager, () -> passing.offer(id, desk.id(), "我出差"));
        assertThatThrownBy(() -> as(manager, () -> passing.offer(id, deputy.id(), "还是你来")))
                .isInstanceOf(Refusal.class);
        as(desk, () -> passing.decline(id, "手上有三条"));
        as(manager, () -> passing.offer(id, deputy.id(), "还是你来"));
        as(manager, () -> passing.withdraw(id));

        assertThatThrownBy(() -> as(deputy, () -> passing.accept(id))).isInstanceOf(Refusal.class);
        assertThat(answered(id)).containsExactly("林知夏");
        assertThat(house.asSystem(() -> handOvers.of(id)))
                .extracting(Offer::answer)
                .containsExactly(Answer.DECLINED, Answer.WITHDRAWN);
    }

    @Test
    void areOfferedAndTakenBackByWhoeverStandsInToo() {
        RequestId id = noted();
        standsIn(deputy, manager);
        as(deputy, () -> passing.offer(id, desk.id(), "请接手"));

        as(deputy, () -> passing.withdraw(id));

        assertThat(house.asSystem(() -> handOvers.of(id)).getFirst().answer()).isEqualTo(Answer.WITHDRAWN);
    }

    @Test
    void haveNoFirstResponderBeforeSomebodyTakesThem() {
        RequestId id = mailed();
        var heir = house.person("周砚", Role.MANAGER);
        var visitor = house.signedIn(director);
        visitor.get("/hand-overs/new?from=" + manager.id());
        assertThat(handedOver(visitor, heir.id().toString())).isEqualTo(302);

        assertThat(answered(id)).containsExactly("林知夏", "周砚");
        assertThat(visitor.get(id.address()).body())
                .contains("nobody has taken it yet")
                .doesNotContain("first responder");
    }

    @Test
    void goToThoseOnlyWhoSeeTheAccountAndMayChangeIt() {
        RequestId id = noted();

        for (Role role : new Role[] {Role.MANAGER, Role.ANALYST, Role.EXECUTIVE, Role.READER, Role.AUDITOR}) {
            var other = house.someone(role);
            assertThatThrownBy(() -> as(manager, () -> passing.offer(id, other, "请接手")))
                    .as(role.name())
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> as(manager, () -> passing.offer(id, manager.id(), "给自己")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(desk, () -> passing.offer(id, deputy.id(), "不是我的")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void leaveNoOfferOpenOnceSomethingElseDecided() {
        RequestId mailed = mailed();
        as(manager, () -> passing.offer(mailed, deputy.id(), "请接手"));
        as(desk, () -> working.take(mailed));
        RequestId noted = noted();
        as(manager, () -> passing.offer(noted, deputy.id(), "请接手"));
        as(manager, () -> working.close(noted, "已恢复"));

        for (RequestId id : new RequestId[] {mailed, noted}) {
            assertThatThrownBy(() -> as(deputy, () -> passing.accept(id))).isInstanceOf(Refusal.class);
            assertThat(house.asSystem(() -> handOvers.of(id)).getFirst().answer())
                    .isEqualTo(Answer.OVERTAKEN);
        }
    }

    @Test
    void areTakenByWhoeverAcceptsThemFirst() {
        RequestId id = mailed();
        as(manager, () -> passing.offer(id, deputy.id(), "请接手"));
        as(deputy, () -> passing.accept(id));

        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
        assertThat(answered(id)).containsExactly("林知夏", "苏禾");
    }

    @Test
    void goWithTheAccountsOfWhoeverGivesThemUp() {
        RequestId open = noted();
        as(manager, () -> passing.offer(open, desk.id(), "请接手"));
        RequestId closed = noted();
        as(manager, () -> working.close(closed, "已恢复"));
        var heir = house.person("周砚", Role.MANAGER);
        var visitor = house.signedIn(director);
        visitor.get("/hand-overs/new?from=" + manager.id());

        assertThat(handedOver(visitor, heir.id().toString())).isEqualTo(302);

        assertThat(answered(open)).containsExactly("林知夏", "周砚");
        assertThat(house.asSystem(() -> handOvers.of(open)).getFirst().answer()).isEqualTo(Answer.OVERTAKEN);
        assertThat(answered(closed)).containsExactly("林知夏");
    }

    @Test
    void keepThoseHereWhoAnswerForThem() {
        RequestId id = as(desk, () -> requests.open(fault(Channel.PHONE)));
        var administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/staff");

        var refused = administrator.post("/staff/" + desk.id() + "/end", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 request");

        as(desk, () -> passing.offer(id, manager.id(), "我要离职"));
        as(manager, () -> passing.accept(id));
        assertThat(administrator.post("/staff/" + desk.id() + "/end", Map.of()).statusCode())
                .isEqualTo(302);
    }

    /// The deputy hands the accounts over and leaves, but answers for a request of an account that is not among them.
    @Test
    void keepThoseHereWhoseOtherAccountsAreHandedOver() {
        actors.system("test", () -> teams.makeDeputy(bank, deputy.id(), LocalDate.now(clock)));
        var asked = new NewRequest(bank, RequestKind.ORDER, Damage.NONE, "加两条专线", "", Channel.PAGE, null);
        as(deputy, () -> requests.open(asked));
        house.asSystem(() -> {
            jdbc.sql("delete from team_member where account_id = ?")
                    .param(bank.id())
                    .update();
        });
        var visitor = house.signedIn(director);
        visitor.get("/hand-overs/new?from=" + deputy.id());

        var refused = visitor.post(
                "/hand-overs",
                Map.of(
                        "from",
                        deputy.id().toString(),
                        "to",
                        manager.id().toString(),
                        "leaves",
                        "true",
                        "reason",
                        "离职"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 request");
    }

    private int handedOver(Visitor visitor, String heir) {
        return visitor.post(
                        "/hand-overs",
                        Map.of("from", manager.id().toString(), "to", heir, "leaves", "true", "reason", "离职"))
                .statusCode();
    }
}
