package pareto.service.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.service.Request;
import pareto.service.crisis.Ending.Changing;
import pareto.shell.Refusal;

class EndingACrisisTests extends OneCrisis {

    @Autowired
    private CrisisLists lists;

    @Autowired
    private ChangeDuties duties;

    @Autowired
    private TransactionTemplate transaction;

    private UUID crisis = new UUID(0, 0);

    @BeforeEach
    void declaredByWhoeverAnswers() {
        crisis = declared();
    }

    private void close() {
        actors.runAs(manager.id(), () -> ending.close(crisis, "施工挖断光缆。", List.of(change())));
    }

    @Test
    void takesTheLastWordToEverybody() {
        assertThatThrownBy(this::close).isInstanceOf(Refusal.class);
        for (Audience one :
                List.of(Audience.CUSTOMER, Audience.EXECUTIVES, Audience.DEPARTMENTS, Audience.AUTHORITIES)) {
            said(crisis, one, "业务已恢复。", true);
        }
        said(crisis, Audience.PRESS, "暂不回应。", false);
        assertThatThrownBy(this::close)
                .as("the press heard a word, and not the last")
                .isInstanceOf(Refusal.class);
        UUID press = line(crisis, Audience.PRESS).id();
        assertThatThrownBy(() -> as(manager, () -> speaking.leaveOut(crisis, press)))
                .as("who heard something is not left out")
                .isInstanceOf(Refusal.class);
        said(crisis, Audience.PRESS, "已恢复。", true);

        close();
        assertThat(seen(crisis).over()).isTrue();
    }

    @Test
    void needsNoWordToWhomNobodyHadToSpeak() {
        UUID press = line(crisis, Audience.PRESS).id();
        as(manager, () -> speaking.leaveOut(crisis, press));
        for (Audience one :
                List.of(Audience.CUSTOMER, Audience.EXECUTIVES, Audience.DEPARTMENTS, Audience.AUTHORITIES)) {
            said(crisis, one, "业务已恢复。", true);
        }
        close();
        assertThat(seen(crisis).over()).isTrue();
    }

    @Test
    void isRefusedByTheDatabaseTooWithoutLastWordsOrWithoutAChange() {
        String sql = """
                insert into crisis_closing (crisis_id, request_id, account_id, happened, closed_by, closed_at)
                values (?, ?, ?, '过去了', actor(), ?)
                """;
        Runnable closing = () -> house.asSystem(() -> transaction.execute(status -> jdbc.sql(sql)
                .params(crisis, request.id(), shop.id(), Timestamp.from(now()))
                .update()));
        assertThatThrownBy(closing::run).hasStackTraceContaining("The last word to some audience is missing");
        allTold(crisis);
        assertThatThrownBy(closing::run).hasStackTraceContaining("at least one thing that is changed");
        assertThat(seen(crisis).over()).isFalse();
    }

    @Test
    void saysWhatIsChangedByWhomUntilWhen() {
        allTold(crisis);
        assertThatThrownBy(() -> as(manager, () -> ending.close(crisis, "挖断", List.of())))
                .isInstanceOf(Refusal.class);
        var past = new Changing("换沟", deputy.id(), LocalDate.now(clock).minusDays(1));
        assertThatThrownBy(() -> as(manager, () -> ending.close(crisis, "挖断", List.of(past))))
                .isInstanceOf(Refusal.class);
        var executives = new Changing("换沟", executive.id(), LocalDate.now(clock).plusDays(1));
        assertThatThrownBy(() -> as(manager, () -> ending.close(crisis, "挖断", List.of(executives))))
                .as("executives change nothing")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isForTheLeaderTheirStandInOrADirector() {
        as(manager, () -> running.seat(crisis, deputy.id(), Part.TECHNICAL));
        allTold(crisis);
        assertThatThrownBy(() -> as(deputy, () -> ending.close(crisis, "挖断", List.of(change()))))
                .isInstanceOf(Refusal.class);
        as(director, () -> ending.close(crisis, "挖断", List.of(change())));
        assertThat(review(crisis).by()).isEqualTo("许峥");
    }

    @Test
    void letsTheRequestBeClosedAndNotBefore() {
        var visitor = house.signedIn(manager);
        String page = "/requests/" + request.id();
        visitor.get(page);
        assertThat(visitor.post(page + "/closure", Map.of("said", "好了")).statusCode())
                .isEqualTo(409);
        closed(crisis);
        assertThat(visitor.post(page + "/closure", Map.of("said", "好了")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void letsTheRequestGoOnInAnotherAndNotBefore() {
        String first = house.asSystem(() -> requests.known(request)).number();
        request = opened("又中断了");
        UUID other = declared();
        var visitor = house.signedIn(manager);
        String page = "/requests/" + request.id();
        visitor.get(page);
        assertThat(visitor.post(page + "/merging", Map.of("number", first)).statusCode())
                .isEqualTo(409);
        closed(other);
        assertThat(visitor.post(page + "/merging", Map.of("number", first)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void leavesTheRoomAsItWas() {
        closed(crisis);
        assertThatThrownBy(() -> as(manager, () -> log.enter(crisis, Crisis.Kind.FACT, "还有一件")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> said(crisis, Audience.CUSTOMER, "还有一句", false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(director, () -> running.lead(crisis, desk.id())))
                .isInstanceOf(Refusal.class);
        assertThat(house.signedIn(deputy).get("/crises/" + crisis).body()).contains("施工挖断两条光缆", "备用路由换沟");
    }

    /// The deputy is to change something within a fortnight, and is told of it from a week before.
    @Test
    void isFollowedUntilWhatWasToBeChangedIs() {
        closed(crisis);
        UUID change = review(crisis).changes().getFirst().id();
        assertThat(as(deputy, lists::changesOfActor)).isEmpty();
        clock.move(java.time.Duration.ofDays(8));
        assertThat(as(deputy, lists::changesOfActor)).hasSize(1);
        assertThatThrownBy(() -> as(desk, () -> ending.changed(crisis, change, "换好了")))
                .isInstanceOf(Refusal.class);
        as(deputy, () -> ending.changed(crisis, change, "换好了"));
        assertThat(as(deputy, lists::changesOfActor)).isEmpty();
        assertThat(review(crisis).changes().getFirst().done())
                .extracting(one -> one == null ? "" : one.said())
                .isEqualTo("换好了");
    }

    /// So that no promise is without somebody who keeps it.
    @Test
    void keepsWhoeverIsToChangeSomethingUntilItIsOrAnotherIs() {
        closed(crisis);
        UUID change = review(crisis).changes().getFirst().id();
        assertThat(duties.of(deputy.id()))
                .hasValueSatisfying(duty -> assertThat(duty.handOver()).isEqualTo("/crises/" + crisis + "#review"));
        assertThatThrownBy(() -> as(desk, () -> ending.handOn(crisis, change, desk.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(deputy, () -> ending.handOn(crisis, change, executive.id())))
                .as("executives change nothing")
                .isInstanceOf(Refusal.class);

        var visitor = house.signedIn(deputy);
        String room = "/crises/" + crisis;
        assertThat(visitor.get(room).body()).contains("Give it to somebody else");
        visitor.post(
                room + "/changes",
                Map.of("change", change.toString(), "who", desk.id().toString()));

        assertThat(duties.of(deputy.id())).isEmpty();
        assertThat(duties.of(desk.id())).isPresent();
        assertThat(visitor.get(room).body()).contains("→ 程禾");
        clock.move(java.time.Duration.ofDays(8));
        assertThat(as(deputy, lists::changesOfActor)).isEmpty();
        assertThat(as(desk, lists::changesOfActor)).hasSize(1);
        UUID theirs = review(crisis).changes().stream()
                .filter(one -> one.done() == null)
                .findFirst()
                .orElseThrow()
                .id();
        as(desk, () -> ending.changed(crisis, theirs, "换好了"));
        assertThat(duties.of(desk.id())).isEmpty();
    }

    @Test
    void isTypedOnThePageOfTheRoom() {
        allTold(crisis);
        var visitor = house.signedIn(manager);
        visitor.get("/crises/" + crisis);
        assertThat(visitor.post(
                                "/crises/" + crisis + "/closing",
                                Map.of(
                                        "happened",
                                        "挖断",
                                        "what.0",
                                        "换沟",
                                        "who.0",
                                        deputy.id().toString(),
                                        "until.0",
                                        LocalDate.now(clock).plusDays(3).toString()))
                        .statusCode())
                .isEqualTo(302);
        Request closed = house.asSystem(() -> requests.known(request));
        assertThat(review(crisis).changes())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("换沟"));
        assertThat(closed.state().open()).as("the request goes on").isTrue();
    }
}
