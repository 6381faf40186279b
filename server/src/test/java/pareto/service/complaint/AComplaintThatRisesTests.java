package pareto.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.account.ConfidentialAccounts;
import pareto.service.MyRequests;
import pareto.service.RequestId;
import pareto.service.complaint.Complaint.How;
import pareto.service.complaint.Complaint.Reached;
import pareto.shell.Refusal;
import pareto.testing.MovableClock;

/// As delivered, a complaint goes from the desk to the head after 24 hours, to a director after 48 more, to
/// an executive after 72 more.
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.test=complaints")
class AComplaintThatRisesTests extends OneComplaint {

    @Autowired
    private MovableClock time;

    @Autowired
    private MyRequests mine;

    @Autowired
    private Identities identities;

    @Autowired
    private ConfidentialAccounts confidential;

    @Test
    void goesToTheNextLevelWhenItsTimeIsOverAndNotBefore() {
        RequestId id = aboutTheManager();
        time.move(Duration.ofHours(48).minusSeconds(1));
        job.raise();
        assertThat(levels(id)).containsExactly(2);

        time.move(Duration.ofSeconds(1));
        job.raise();
        job.raise();
        assertThat(levels(id)).containsExactly(2, 3);
        assertThat(seen(id).ownerName()).isEqualTo("许峥");

        time.move(Duration.ofHours(72));
        job.raise();
        job.raise();
        assertThat(levels(id)).containsExactly(2, 3, 4);
        assertThat(file(id).reached().getLast().told()).isEqualTo("高远");
        assertThat(seen(id).ownerName()).as("executives change nothing").isEqualTo("许峥");
        assertThat(as(executive, () -> mine.waiting(5)).due()).hasSize(1);

        time.move(Duration.ofDays(30));
        job.raise();
        assertThat(levels(id)).containsExactly(2, 3, 4);
    }

    @Test
    void tellsTheCustomerOfEachLevelOnce() {
        RequestId id = complained(null);
        time.move(Duration.ofHours(24));
        job.raise();
        time.move(Duration.ofHours(48));
        job.raise();

        assertThat(house.asSystem(
                        () -> jdbc.sql("""
                        select said from request_message where request_id = ? and not inside and not by_them
                        order by said_at, id
                        """).param(id.id()).query(String.class).list()))
                .extracting(said -> said.lines().findFirst().orElse(""))
                .containsExactly("您的投诉已由服务台受理。", "您的投诉已转到部门负责人。", "您的投诉已转到总监。");
    }

    @Test
    void reachesALevelOnceHoweverManyRaiseItAtOnce() throws Exception {
        RequestId id = aboutTheManager();
        time.move(Duration.ofHours(48));
        List<Callable<Object>> many = new ArrayList<>();
        for (int one = 0; one < 16; one++) {
            many.add(Executors.callable(job::raise));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(many)) {
                done.get();
            }
        }

        assertThat(levels(id)).containsExactly(2, 3);
        assertThat(house.asSystem(
                        () -> jdbc.sql("select count(*) from request_message where request_id = ? and not by_them")
                                .param(id.id())
                                .query(Long.class)
                                .single()))
                .isEqualTo(2);
    }

    @Test
    void restsWhileItIsDoneAndOnceItIsClosed() {
        RequestId id = aboutTheManager();
        answer(id);
        var visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        visitor.post("/requests/" + id.id() + "/taking", Map.of());
        visitor.post("/requests/" + id.id() + "/closure", Map.of("said", "已换人"));
        time.move(Duration.ofDays(30));
        job.raise();

        assertThat(levels(id)).containsExactly(2);
    }

    @Test
    void hasTheTimeOfItsLevelOnceMoreWhereItIsOpenedAgain() {
        RequestId id = aboutTheManager();
        answer(id);
        var visitor = house.signedIn(head);
        visitor.get("/requests/" + id.id());
        visitor.post("/requests/" + id.id() + "/taking", Map.of());
        visitor.post("/requests/" + id.id() + "/closure", Map.of("said", "已换人"));
        time.move(Duration.ofHours(60));
        var again = house.signedIn(head);
        again.get("/requests/" + id.id());
        assertThat(again.post("/requests/" + id.id() + "/reopening", Map.of("said", "又没有人回话"))
                        .statusCode())
                .isEqualTo(302);

        job.raise();
        assertThat(levels(id)).as("its 48 hours were over while it was closed").containsExactly(2);
        assertThat(file(id).reached().getLast().due())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(48)));
        time.move(Duration.ofHours(48).minusSeconds(1));
        job.raise();
        assertThat(levels(id)).containsExactly(2);
        time.move(Duration.ofSeconds(1));
        job.raise();
        assertThat(levels(id)).containsExactly(2, 3);
    }

    @Test
    void isToldToNoExecutiveWhoDoesNotSeeTheAccount() {
        RequestId id = aboutTheManager();
        house.person("方远", Role.EXECUTIVE);
        actors.system("test", () -> {
            identities.end(executive.id()); // who stands above those of the team, and sees it
            confidential.close(shop, "国防项目");
        });
        as(director, () -> raising.byHand(id, "客户催了"));
        as(director, () -> raising.byHand(id, "客户又催了"));

        assertThat(file(id).level()).isEqualTo(4);
        assertThat(file(id).reached().getLast().told()).isEmpty();
    }

    @Test
    void isRaisedByHandByWhoeverSeesIt() {
        RequestId id = aboutTheManager();
        as(deputy, () -> raising.byHand(id, "客户催了三次"));

        Reached last = file(id).reached().getLast();
        assertThat(last.level()).isEqualTo(3);
        assertThat(last.how()).isEqualTo(How.HAND);
        assertThat(last.said()).isEqualTo("客户催了三次");
        as(deputy, () -> raising.byHand(id, "还没有回音"));
        assertThatThrownBy(() -> as(deputy, () -> raising.byHand(id, "再高"))).isInstanceOf(Refusal.class);
    }

    private void answer(RequestId id) {
        LocalDate on = LocalDate.now(clock).plusDays(7);
        as(head, () -> checking.answer(id, "没有交接", "换人跟进", on, desk.id()));
    }

    private List<Integer> levels(RequestId id) {
        return file(id).reached().stream().map(Reached::level).toList();
    }
}
