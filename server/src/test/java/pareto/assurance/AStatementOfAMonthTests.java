package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.agreement.Promises;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// February of a line that was away for five hours: 18,000 of 2,419,200 seconds.
class AStatementOfAMonthTests extends OneSignedLine {

    @Autowired
    private Requests requests;

    @Autowired
    private DueRows due;

    @Autowired
    private Statements statements;

    @Autowired
    private Promises promises;

    private UUID outage = UUID.randomUUID();

    @BeforeEach
    void anOutage() {
        outage = away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        booked(1);
        manager.post("/language", Map.of("language", "en"));
    }

    @Test
    void saysEveryIntervalAndSum() {
        assertThat(february("")).contains("Worked out", "SZ-01", "99.255%", "5h", "our fault", "Sum ¥300.00");
    }

    @Test
    void isKeptAsItWasOnceApproved() {
        approve();
        assertThat(february("")).contains("Approved by us", "99.255%").doesNotContain("Figures have changed");

        corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer");
        booked(2);

        assertThat(february("")).contains("Figures have changed since", "99.255%", "Sum ¥300.00");
        assertThat(february("&revision=now")).contains("100%", "left out", "Sum ¥0.00");
    }

    @Test
    void getsANewRevisionBesideItAfterACorrection() {
        approve();
        corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer");
        booked(2);
        approve();

        assertThat(february("")).contains("Revision 2", "100%");
        assertThat(february("&revision=1")).contains("99.255%");
        assertThat(manager.post(contract.address() + "/statement/approval", Map.of("month", "2026-02"))
                        .statusCode())
                .as("nothing new to approve")
                .isEqualTo(409);
    }

    @Test
    void isApprovedAsItWasSeenOnly() {
        String seen = seal("2026-02");
        corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T12:00:00Z", "ours");
        workedOut();
        booked(1);

        var moved = approved(seen);

        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.body()).contains("Figures have moved since you opened the page", "99.404%", "Worked out");
        assertThat(approved("").statusCode()).as("unseen").isEqualTo(409);
        assertThat(february("")).doesNotContain("Approved by us");

        approve();
        assertThat(february("")).contains("Approved by us", "99.404%");
    }

    @Test
    void isApprovedThoughACaseOfItGoesOn() {
        clock.move(Duration.ofDays(-2));
        RequestId fault = house.as(
                person.id(),
                () -> requests.open(
                        new NewRequest(retail, RequestKind.FAULT, Damage.ALL, "专线中断", "专线中断", Channel.MAIL, null)));
        clock.move(Duration.ofDays(2));
        assertThat(fault).isNotNull();
        booked(2);
        String seen = seal("2026-02");
        clock.move(Duration.ofSeconds(90));

        assertThat(approved(seen).statusCode()).isEqualTo(302);
    }

    @Test
    void hasNotChangedWhileNothingButTheTimeOfAnOpenCaseGoesOn() {
        clock.move(Duration.ofDays(-2));
        house.as(
                person.id(),
                () -> requests.open(
                        new NewRequest(retail, RequestKind.FAULT, Damage.ALL, "专线中断", "专线中断", Channel.MAIL, null)));
        clock.move(Duration.ofDays(2));
        workedOut();
        booked(2);
        approve();
        clock.move(Duration.ofSeconds(90));

        assertThat(february("")).contains("Approved by us").doesNotContain("Figures have changed");
        assertThat(approved("").statusCode()).as("nothing new to approve").isEqualTo(409);
    }

    /// Noted in a transaction that nobody else sees, so that nobody takes it up.
    @Test
    void isNotApprovedWhileWhatIsOwedIsWorkedOut() {
        String seen = seal("2026-02");
        assertThatThrownBy(() -> house.as(
                        person.id(),
                        () -> transaction.execute(status -> {
                            actors.system(
                                    "test",
                                    () -> due.add(contract, clock.instant().minusSeconds(1)));
                            var signed = promises.signed(contract, LocalDate.of(2026, 3, 2));
                            return statements.approve(signed, YearMonth.of(2026, 2), seen, false);
                        })))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        early -> assertThat(early.text()).isEqualTo(Text.of("assurance.statement.waits")));

        assertThat(approved(seen).statusCode()).isEqualTo(302);
    }

    @Test
    void isAcknowledgedOrDisputedByTheCustomer() {
        approve();
        answer("1", "no", "时间不对");
        assertThat(february("")).contains("Disputed by the customer", "时间不对");

        answer("1", "yes", "");
        assertThat(february("")).contains("Acknowledged by the customer");
    }

    @Test
    void isNotAcknowledgedInAnotherRevisionThanTheCustomerSaw() {
        approve();
        corrected(outage, 2, "2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z", "customer");
        booked(2);
        approve();

        assertThat(answered("1", "yes", "2026-03-02", "")).isEqualTo(409);
        assertThat(february("")).contains("Approved by us").doesNotContain("Acknowledged by the customer");
    }

    @Test
    void isNeitherAcknowledgedNorDisputedByHalfAnAnswer() {
        approve();

        assertThat(answered("1", "", "2026-03-02", "")).isEqualTo(400);
        assertThat(answered("1", "no", "2026-03-03", ""))
                .as("a day that has not come")
                .isEqualTo(400);
        assertThat(february("")).doesNotContain("Disputed by the customer");
    }

    @Test
    void keepsItsCurrencyOnceALaterVersionHasAnother() {
        approve();
        inOneTransaction(() -> version(2, LocalDate.of(2026, 3, 1), "USD", null));

        assertThat(february("")).contains("Sum ¥300.00").doesNotContain("$300.00");
        assertThat(manager.get(contract.address() + "/levels").body())
                .contains("reckoned ¥300.00")
                .doesNotContain("$300.00");
    }

    @Test
    void cannotBeApprovedBeforeItsMonthIsOver() {
        assertThat(manager.post(contract.address() + "/statement/approval", Map.of("month", "2026-03"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(manager.get(contract.address() + "/statement?month=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(manager.get(contract.address() + "/statement?month=9999-12").statusCode())
                .isEqualTo(400);
    }

    @Test
    void isPrintedWithItsChineseLettersInside() {
        manager.post("/language", Map.of("language", "zh"));
        byte[] paper = manager.bytes(contract.address() + "/statement/paper?month=2026-02");

        String text = new String(paper, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-").contains("/FontFile3", "Identity-H");
    }

    @Test
    void showsNoMoneyToWhoeverMaySeeNone() {
        approve();
        String page = house.signedIn(Role.DESK)
                .get(contract.address() + "/statement?month=2026-02")
                .body();

        assertThat(page).contains("99.255%").doesNotContain("300.00", "1,200");
    }

    private void approve() {
        var answer = approved(seal("2026-02"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> approved(String seen) {
        return manager.post(contract.address() + "/statement/approval", Map.of("month", "2026-02", "seen", seen));
    }

    private void answer(String revision, String agrees, String note) {
        assertThat(answered(revision, agrees, "2026-03-02", note)).isEqualTo(302);
    }

    private int answered(String revision, String agrees, String on, String note) {
        return manager.post(
                        contract.address() + "/statement/answer",
                        Map.of("month", "2026-02", "revision", revision, "agrees", agrees, "on", on, "note", note))
                .statusCode();
    }

    private String february(String more) {
        var answer = manager.get(contract.address() + "/statement?month=2026-02" + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void booked(int entries) {
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == entries);
    }
}
