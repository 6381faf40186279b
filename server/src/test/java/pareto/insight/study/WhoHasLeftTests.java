package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.insight.ConfirmedLosses;
import pareto.testing.Visitor;

/// 青石电子 last ordered on 10 April 2023 after 400 in twelve months. 白塘物流 did too, came back on 20 March 2024 with 70,
/// and has been silent since, after 170 in the twelve months before.
class WhoHasLeftTests extends OrdersOfThreeYears {

    private static final String PRICE = "01990000-0000-7000-8000-000000000081";

    @Autowired
    private ConfirmedLosses losses;

    @Test
    void isSaidWithWhatItCostAndWhatCameBack() {
        String page = director.get("/analyses/churn").body();

        assertThat(page)
                .contains("2 accounts have left and not come back; they had brought ¥570 in the twelve months before.")
                .contains("The quarter that cost most is 2023 Q2: ¥800.")
                .contains("There was 1 return, which brought ¥70 since.")
                .contains("Of those that ordered after Oct 1, 2025 it cannot be known yet.");
        assertThat(page)
                .contains("href=\"/lines?account=" + account("L1").id() + "&amp;from=2022-04-11&amp;to=2023-04-10\"");
    }

    @Test
    void isSaidOfOneAccount() {
        assertThat(director.get("/analyses/churn?account=" + account("L1").id()).body())
                .contains("It last ordered on Apr 10, 2023 and had brought ¥400 in twelve months")
                .contains("beyond the limit of 180 days");
        assertThat(director.get("/analyses/churn?account=" + account("A1").id()).body())
                .contains("This account has not left.");
    }

    @Test
    void isExplainedByPeople() {
        String account = account("L1").id().toString();
        Visitor manager = managerOf("L1");

        assertThat(manager.post(
                                "/accounts/" + account + "/departure-reasons",
                                Map.of("since", "2023-04-10", "kind", PRICE, "note", "竞争对手低两成"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(manager.get("/accounts/" + account + "/analyses").body()).contains("Price", "竞争对手低两成");
        assertThat(director.get("/analyses/churn/export.csv").body())
                .contains("\"L1\",\"青石电子\",2023-04-10,400.0000,,,\"Price\",\"竞争对手低两成\",160.0000");
        assertThat(house.asSystem(
                        () -> jdbc.sql("select count(*) from audit where what = 'insight.did.departureExplained'")
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    @Test
    void isNotExplainedWhereItIsNotSo() {
        String reasons = "/accounts/" + account("L1").id() + "/departure-reasons";

        assertThat(director.post(reasons, Map.of("since", "2023-04-11", "kind", PRICE))
                        .body())
                .contains("This account did not leave after Apr 11, 2023");
        assertThat(director.post(
                                reasons,
                                Map.of(
                                        "since",
                                        "2023-04-10",
                                        "kind",
                                        account("L1").id().toString()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(director.post(reasons, Map.of("since", "2023-04-10", "kind", PRICE, "note", "x".repeat(301)))
                        .body())
                .contains("A note has at most 300 characters");
        assertThat(managerOf("A1")
                        .post(reasons, Map.of("since", "2023-04-10", "kind", PRICE))
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.signedIn(Role.ANALYST)
                        .post(reasons, Map.of("since", "2023-04-10", "kind", PRICE))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void hasAListOfReasonsThatADirectorKeeps() {
        director.post("/analyses/churn/reasons", Map.of("zh", "搬迁", "en", "Moved away"));
        assertThat(director.get("/analyses/churn").body()).contains("Moved away");
        assertThat(director.post("/analyses/churn/reasons", Map.of("zh", "搬迁", "en", "Moved away"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(director.post("/analyses/churn/reasons", Map.of("zh", " ", "en", "Nowhere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(managerOf("A1")
                        .post("/analyses/churn/reasons", Map.of("zh", "甲", "en", "A"))
                        .statusCode())
                .isEqualTo(403);

        director.post("/analyses/churn/reasons/01990000-0000-7000-8000-000000000085", Map.of("active", "false"));
        assertThat(director.get("/analyses/churn").body()).contains("No longer offered");
        assertThat(director.get("/accounts/" + account("L1").id() + "/analyses").body())
                .doesNotContain(">It closed down<");
    }

    /// 恒岳重工 ordered on two days only, which tells nothing; a person knows.
    @Test
    void isBelievedWhenAPersonConfirmsIt() {
        AccountId account = account("A1");

        house.asSystem(() -> losses.confirmed(account, LocalDate.of(2026, 3, 31)));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(director.get("/analyses/churn?account=" + account.id())
                                .body())
                        .contains("a person has confirmed that it left"));
        house.asSystem(() -> {
            jdbc.sql("delete from departure_confirmation").update();
            jdbc.sql("delete from departure_row where account_id = ?")
                    .param(account.id())
                    .update();
        });
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        Visitor manager = managerOf("L2");

        assertThat(manager.get("/analyses/churn").body())
                .contains("1 account has left and not come back; it had brought ¥170")
                .doesNotContain("青石电子", "¥570");
    }
}
