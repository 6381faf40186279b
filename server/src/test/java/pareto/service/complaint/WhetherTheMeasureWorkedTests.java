package pareto.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.service.MyRequests;
import pareto.service.RequestId;
import pareto.service.RequestState;
import pareto.shell.Refusal;
import pareto.testing.MovableClock;

/// Cause and measure come before closing; whether it worked is seen by somebody who had no part in it.
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.test=complaints")
class WhetherTheMeasureWorkedTests extends OneComplaint {

    @Autowired
    private MovableClock time;

    @Autowired
    private MyRequests mine;

    @Autowired
    private Identities identities;

    @Autowired
    private AnsweredBeforeClosed rule;

    @Test
    void isToBeAskedBeforeAComplaintIsClosed() {
        RequestId id = taken();
        var visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        var refused = visitor.post("/requests/" + id.id() + "/closure", Map.of("said", "办完了"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("stays open until its cause, the measure and the day of the check are said.");
        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);

        answer(id, desk.id());
        assertThat(visitor.post("/requests/" + id.id() + "/closure", Map.of("said", "办完了"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(seen(id).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void isSeenByNobodyWhoHadAPartInIt() {
        RequestId id = taken();
        assertThatThrownBy(() -> answer(id, manager.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answer(id, head.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.as(head.id(), () -> {
                    rows.answer(seen(id), "原因", "措施", LocalDate.now(clock), manager.id());
                    return true;
                }))
                .as("kept by the database too")
                .isInstanceOf(DataAccessException.class);
        answer(id, desk.id());
        assertThatThrownBy(() -> as(deputy, () -> checking.check(id, true, "看过了")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void waitsOnTheDayForWhoeverLooks() {
        RequestId id = closed();
        assertThat(as(desk, () -> mine.waiting(5)).due()).isEmpty();
        assertThatThrownBy(() -> as(desk, () -> checking.check(id, true, "太早"))).isInstanceOf(Refusal.class);

        time.move(Duration.ofDays(7));
        assertThat(as(desk, () -> mine.waiting(5)).due())
                .extracting(MyRequests.Due::key)
                .containsExactly("service.complaint.mine.check");
        assertThat(as(deputy, () -> mine.waiting(5)).due()).isEmpty();
        assertThat(house.signedIn(deputy).get("/complaints").body()).contains("程禾");

        as(desk, () -> checking.check(id, true, "客户说好了"));
        assertThat(file(id).worked()).isTrue();
        assertThat(seen(id).state()).isEqualTo(RequestState.CLOSED);
        assertThat(as(desk, () -> mine.waiting(5)).due()).isEmpty();
    }

    @Test
    void opensItOneLevelHigherWhereItDidNot() {
        RequestId id = closed();
        time.move(Duration.ofDays(7));

        as(desk, () -> checking.check(id, false, "还是没人回电话"));

        assertThat(seen(id).state()).isEqualTo(RequestState.TAKEN);
        assertThat(seen(id).ownerName()).isEqualTo("许峥");
        assertThat(file(id).level()).isEqualTo(3);
        assertThat(file(id).reached().getLast().how()).isEqualTo(Complaint.How.CHECK);
        assertThatThrownBy(() -> house.asSystem(() -> rule.mustBeClosable(seen(id))))
                .as("another measure is to be said first")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isSeenByAnotherOnceWhoeverWasToLookHasLeft() {
        RequestId id = closed();
        time.move(Duration.ofDays(7));
        assertThatThrownBy(() -> as(deputy, () -> checking.check(id, true, "看过了")))
                .isInstanceOf(Refusal.class);
        actors.system("test", () -> identities.end(desk.id()));

        assertThatThrownBy(() -> as(head, () -> checking.check(id, true, "看过了")))
                .as("answered for it")
                .isInstanceOf(Refusal.class);
        assertThat(house.signedIn(head)
                        .get("/requests/" + id.id() + "/complaint")
                        .body())
                .doesNotContain("/complaint/check");
        assertThat(house.signedIn(deputy)
                        .get("/requests/" + id.id() + "/complaint")
                        .body())
                .contains("/complaint/check");
        as(deputy, () -> checking.check(id, true, "客户说好了"));
        assertThat(file(id).worked()).isTrue();
    }

    private RequestId taken() {
        RequestId id = aboutTheManager();
        var visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        visitor.post("/requests/" + id.id() + "/taking", Map.of());
        return id;
    }

    private RequestId closed() {
        RequestId id = taken();
        answer(id, desk.id());
        var visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        visitor.post("/requests/" + id.id() + "/closure", Map.of("said", "已换人"));
        return id;
    }

    private void answer(RequestId id, IdentityId checker) {
        LocalDate on = LocalDate.now(clock).plusDays(7);
        as(head, () -> checking.answer(id, "没有交接", "换人跟进", on, checker));
    }
}
