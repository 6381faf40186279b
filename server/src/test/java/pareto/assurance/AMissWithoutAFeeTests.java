package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pareto.access.Role;

/// The line of five hours away in February has no fee of which 25 % could be owed.
class AMissWithoutAFeeTests extends OneSignedLine {

    private static final String SAID = "a share of its fee is owed, but nothing measured of it has a fee";

    @BeforeEach
    void anOutageOfALineWithoutAFee() {
        manager.post("/language", Map.of("language", "en"));
        var corrected = manager.post(
                contract.address() + "/measurements/subjects/" + line + "/correction",
                Map.of("what", "fee", "fee", "", "why", "合同未列", "seen", "0"));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(302);
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
    }

    @Test
    void isSaidInOneSentenceWhereverItIsLookedAt() {
        assertThat(page("/levels")).contains(SAID, "Enter the fee of what is measured");
        assertThat(page("/statement?month=2026-02")).contains(SAID, "Sum ¥0.00");
        assertThat(booked()).isEmpty();
        manager.post(contract.address() + "/drafts", Map.of());
        assertThat(page("/draft/review")).contains(SAID);
    }

    @Test
    void isNotApprovedWithoutBeingNamed() {
        String seen = seal("2026-02");

        var unnamed = approve(Map.of("month", "2026-02", "seen", seen));
        assertThat(unnamed.statusCode()).isEqualTo(409);
        assertThat(unnamed.body()).contains("1 miss comes to nothing because a fee is missing");

        assertThat(approve(Map.of("month", "2026-02", "seen", seen, "gaps", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("/statement?month=2026-02")).contains("Approved by us", SAID);
    }

    @Test
    void isSaidNoLongerOnceTheFeeIsKnown() {
        manager.post(
                contract.address() + "/measurements/subjects/" + line + "/correction",
                Map.of("what", "fee", "fee", "1200", "why", "补录", "seen", "1"));

        assertThat(page("/levels")).doesNotContain(SAID);
        assertThat(page("/statement?month=2026-02")).doesNotContain(SAID);
    }

    @Test
    void isKeptFromWhoeverMaySeeNoFigures() {
        var desk = house.signedIn(Role.DESK);

        assertThat(desk.get(contract.address() + "/levels").body()).doesNotContain(SAID);
        assertThat(desk.get(contract.address() + "/statement?month=2026-02").body())
                .doesNotContain(SAID);
    }

    private HttpResponse<String> approve(Map<String, String> form) {
        return manager.post(contract.address() + "/statement/approval", form);
    }

    private String page(String address) {
        var answer = manager.get(contract.address() + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
