package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pareto.access.Role;

/// What is seen of a line that was away for five hours in February and for half an hour in March.
class PagesOfServiceLevelsTests extends OneSignedLine {

    @BeforeEach
    void outages() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        away("2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z");
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 1);
    }

    @Test
    void showWhatIsLeftWhatWasAndWhatIsOwed() {
        String page = english(contract.address() + "/levels");

        assertThat(page).contains(LINE, "14m 38s may still be lost", "99.255%", "Missed");
        assertThat(page)
                .as("the arithmetic of the ledger")
                .contains("Monthly fee ¥1,200.00, reckoned ¥300.00, rounded ¥300.00", "this entry ¥300.00");
    }

    @Test
    void sayThatTheCustomerMayEndTheContract() {
        assertThat(english(contract.address() + "/levels"))
                .contains("Right of the customer to end the contract", "since Feb 28")
                .contains("After 1 miss within 12 months the customer may end the contract");
    }

    @Test
    void areReachedFromTheAccountAndTheContract() {
        assertThat(english("/accounts/" + retail.id() + "/levels")).contains(contract.address() + "/levels", LINE);
        assertThat(english(contract.address())).contains(contract.address() + "/levels");
        assertThat(english("/accounts/" + retail.id())).contains("/accounts/" + retail.id() + "/levels");
    }

    @Test
    void areChineseForWhoeverReadsChinese() {
        manager.post("/language", Map.of("language", "zh"));

        assertThat(manager.get(contract.address() + "/levels").body()).contains("服务水平", "还可中断");
    }

    @Test
    void showNoMoneyToWhoeverMaySeeNone() {
        var desk = house.signedIn(Role.DESK);

        assertThat(desk.get(contract.address() + "/levels").body())
                .contains(LINE)
                .doesNotContain("300.00", "1,200");
    }

    @Test
    void tellTodayWhatIsAboutToBeMissed() {
        assertThat(english("/")).as("14 of 44 minutes are left").doesNotContain("Promises about to be missed");

        away("2026-03-02T08:40:00Z", "2026-03-02T08:50:00Z");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(english("/")).contains("Promises about to be missed", "4m 38s may still"));
        away("2026-03-02T08:50:00Z", "2026-03-02T09:00:00Z");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(english("/")).contains("certainly missed"));
    }

    @Test
    void showBeforeSigningWhatADraftWouldHaveOwed() {
        manager.post(contract.address() + "/drafts", Map.of());

        assertThat(english(contract.address() + "/draft/review"))
                .as("February by the same terms, and nothing for eight minutes")
                .contains("Had it been signed before", "Sum ¥300.00", "99.255%");
        assertThat(english(contract.address() + "?version=2")).contains("/draft/review");
    }

    String english(String address) {
        manager.post("/language", Map.of("language", "en"));
        var answer = manager.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ") + answer.body();
    }
}
