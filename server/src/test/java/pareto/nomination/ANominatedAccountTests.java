package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.account.Phase;
import pareto.testing.Visitor;

/// 恒岳重工 on its way to a decision.
class ANominatedAccountTests extends AnAccountWorthNominating {

    @Test
    void isNamedWithReasonPhaseAndWhoDecided() {
        String nomination = nominate(manager);
        answerAll(nomination, 3);
        develop(nomination);
        assertThat(manager.post(nomination + "/submission", Map.of("note", "请评审"))
                        .statusCode())
                .isEqualTo(302);
        director.get(nomination);

        decide(nomination, "APPROVED", "六年稳定采购");

        assertThat(today().key()).isEqualTo(LocalDate.now(clock));
        assertThat(today().phase()).isEqualTo(Phase.STABILISE);
        assertThat(director.get("/accounts/" + account.id() + "/standing").body())
                .contains("六年稳定采购", "方砚秋");
        assertThat(director.get("/nominations").body()).contains("1 key account", "恒岳重工");
    }

    /// Six entered criteria weigh 60 together: 60 × 3; years 10 × 4, regularity 10 × 4, predictability 10 × 4,
    /// payback after 1.8 years 10 × 3: 180 + 150 = 330 of 400.
    @Test
    void showsTheScoreWithWhatEachGradeRestsOn() {
        String nomination = nominate(manager);
        answerAll(nomination, 3);
        develop(nomination);

        String page = manager.get(nomination).body();

        assertThat(page).contains("83%", "Reaches the threshold of 60%");
        assertThat(page)
                .contains("bought in 100% of the months", "100% predictable", "6 years", "paid back in 1.8 years");
        assertThat(page).contains("3 years to be worth it", "看过现场");
    }

    @Test
    void cannotBeHandedInWhileSomethingIsMissing() {
        String nomination = nominate(manager);
        develop(nomination);

        var refused = manager.post(nomination + "/submission", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("6 criteria have no answer yet");
        assertThat(manager.get("/nominations").body()).contains("6 are missing", "Potential");
    }

    @Test
    void cannotBeHandedInBelowTheThreshold() {
        String nomination = nominate(manager);
        answerAll(nomination, 0);
        develop(nomination);

        var refused = manager.post(nomination + "/submission", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("37.5%", "60%");
    }

    @Test
    void isNominatedOnceAtATime() {
        nominate(manager);

        var second = manager.post("/accounts/" + account.id() + "/nomination", Map.of("reason", "再来"));

        assertThat(second.statusCode()).isEqualTo(409);
    }

    @Test
    void isHiddenFromWhoDoesNotSeeTheAccount() {
        String nomination = nominate(manager);
        Visitor stranger = house.signedIn(Role.MANAGER);

        assertThat(stranger.get(nomination).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/nominations").body()).doesNotContain("恒岳重工");
    }

    @Test
    void isJudgedByTheScorecardItWasNominatedUnder() {
        String nomination = nominate(manager);
        answerAll(nomination, 3);
        develop(nomination);
        director.get("/nominations/scorecard");

        assertThat(director.post("/nominations/scorecard", scorecard("95")).statusCode())
                .isEqualTo(302);

        assertThat(manager.get(nomination).body()).contains("Reaches the threshold of 60%");
        assertThat(director.get("/nominations/scorecard").body()).contains("Threshold 95%", "as delivered");
    }

    private static Map<String, String> scorecard(String threshold) {
        Map<String, String> form = new HashMap<>(Map.of("threshold", threshold));
        for (Criterion criterion : Criterion.values()) {
            form.put("weight-" + criterion, "10");
            for (int grade = 1; !criterion.entered() && grade <= 4; grade++) {
                form.put(
                        "step-" + criterion + "-" + grade,
                        String.valueOf(criterion == Criterion.PAYBACK ? 6 - grade : grade));
            }
        }
        return form;
    }
}
