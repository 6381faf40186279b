package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// The line was away for five hours in February and costs something else from March on. It is 2 March.
class AFeeThatChangesTests extends OneSignedLine {

    @BeforeEach
    void anOutageOfFebruary() {
        manager.post("/language", Map.of("language", "en"));
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        books("300");
    }

    @Test
    void leavesWhatIsOwedForAMonthBefore() {
        changed(Map.of("fee", "2000", "since", "2026-03-01", "why", "新资费"));
        away("2026-03-02T01:00:00Z", "2026-03-02T06:00:00Z");

        books("300", "500");
    }

    @Test
    void holdsFromTodayOnWhereNoDayIsNamed() {
        changed(Map.of("fee", "2000"));
        away("2026-02-11T08:00:00Z", "2026-02-11T13:00:00Z");
        away("2026-03-02T01:00:00Z", "2026-03-02T06:00:00Z");

        books("300", "500");
    }

    @Test
    void leadsToAnEntryWhereThatOfThePastIsCorrected() {
        changed(Map.of("fee", "2000", "since", "2026-03-01", "why", "新资费"));

        assertThat(corrected(Map.of("what", "fee", "fee", "1600", "why", "合同附件二", "seen", "0"))
                        .statusCode())
                .isEqualTo(302);
        books("300", "100");

        assertThat(corrected(Map.of("what", "fee", "fee", "1000", "why", "看错了", "seen", "1"))
                        .statusCode())
                .isEqualTo(302);
        books("300", "100", "-150");
        assertThat(page())
                .as("who said what, and why")
                .contains("¥1,600.00 a month", "合同附件二", "看错了", "林知夏", "since Mar 1, 2026");
    }

    @Test
    void canBeTakenBack() {
        changed(Map.of("fee", "2000", "since", "2026-02-15", "why", "新资费"));
        books("300", "200");

        assertThat(corrected(Map.of(
                                "what",
                                "fee",
                                "since",
                                "2026-02-15",
                                "fee",
                                "2000",
                                "why",
                                "没有签",
                                "seen",
                                "1",
                                "aside",
                                "on"))
                        .statusCode())
                .isEqualTo(302);

        books("300", "200", "-200");
    }

    /// It was measured until the end of February; from today on nothing would come of another fee.
    @Test
    void asksForADayOnceTheLineIsMeasuredNoLonger() {
        Map<String, String> ended = Map.of("last", "2026-02-28");
        changed(ended);

        var answer = change(with(ended, Map.of("fee", "2000")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("It is not measured on").contains("choose a day");

        changed(with(ended, Map.of("fee", "2000", "since", "2026-02-15", "why", "新资费")));
        books("300", "200");
        changed(with(ended, Map.of("fee", "2000", "external", "SZ-001")));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    @Test
    void isRefusedInOneSentence() {
        assertThat(change(Map.of("fee", "2000", "since", "2026-02-01")).body())
                .contains("is over; say why it changes what was known");
        assertThat(change(Map.of("fee", "2000", "since", "2025-12-31", "why", "x"))
                        .body())
                .contains("It is not measured on");
        changed(Map.of("fee", "2000", "since", "2026-03-10"));
        assertThat(change(Map.of("fee", "3000", "since", "2026-03-05")).body())
                .contains("something else is said already");
        assertThat(change(Map.of("fee", "3000", "seen", "0")).body())
                .as("somebody was quicker")
                .contains("Somebody has changed it");
        assertThat(corrected(Map.of("what", "fee", "fee", "1200", "why", "x", "seen", "0"))
                        .body())
                .contains("Nothing would change");
        assertThat(corrected(Map.of("what", "fee", "fee", "1", "why", "x", "seen", "0", "since", "2026-03-09"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isKeptAsItWasSaid() {
        changed(Map.of("fee", "2000", "site", "深圳", "since", "2026-03-01", "why", "新资费"));

        for (String sql : new String[] {
            "update measured_fee_since set monthly = 1",
            "delete from measured_place",
            "update measured_fee set monthly = 1",
            "update measured_subject set site = '广州'"
        }) {
            assertThatThrownBy(() -> house.asSystem(() -> jdbc.sql(
                                    sql + " where " + (sql.contains("measured_subject") ? "id" : "subject_id") + " = ?")
                            .param(line)
                            .update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void changed(Map<String, String> more) {
        var answer = change(more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> change(Map<String, String> more) {
        var form = new HashMap<>(Map.of("name", LINE, "service", "门店专线", "from", "2026-01-01", "fee", "1200"));
        form.putAll(more);
        return manager.post(contract.address() + "/measurements/subjects/" + line, form);
    }

    private HttpResponse<String> corrected(Map<String, String> form) {
        return manager.post(contract.address() + "/measurements/subjects/" + line + "/correction", form);
    }

    private String page() {
        return manager.get(contract.address() + "/measurements").body();
    }

    private void books(String... amounts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(booked())
                        .containsExactlyElementsOf(
                                Stream.of(amounts).map(BigDecimal::new).toList()));
    }
}
