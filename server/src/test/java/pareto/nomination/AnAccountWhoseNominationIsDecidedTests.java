package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.account.Tier;

/// 恒岳重工 once its nomination is handed in, and a year later.
class AnAccountWhoseNominationIsDecidedTests extends AnAccountWorthNominating {

    @Test
    void comesBackForMoreEvidenceAndIsHandedInAgain() {
        String nomination = handedIn();
        assertThat(manager.post(nomination + "/answers", answer("POTENTIAL", 4)).statusCode())
                .isEqualTo(409);

        decide(nomination, "SENT_BACK", "潜力的依据不足");

        assertThat(manager.get(nomination).body()).contains("Sent back", "潜力的依据不足");
        assertThat(manager.post(nomination + "/answers", answer("POTENTIAL", 4)).statusCode())
                .isEqualTo(302);
        assertThat(manager.post(nomination + "/submission", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(today().key()).isNull();
    }

    @Test
    void staysACandidateNoLongerWhenRefused() {
        String nomination = handedIn();

        decide(nomination, "REFUSED", "分散采购");

        assertThat(today().key()).isNull();
        assertThat(director.get("/nominations").body()).contains("No nomination is open");
        assertThat(manager.get("/accounts/" + account.id() + "/nomination").body())
                .contains("Refused", "分散采购", "Nominate as key account");
    }

    @Test
    void isDecidedByDirectorsOnly() {
        String nomination = handedIn();

        var refused = manager.post(nomination + "/decision", Map.of("decision", "APPROVED", "reason", "自己批准"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(today().key()).isNull();
    }

    @Test
    void isDueAYearAfterItWasLookedAtAndStaysOrGoes() {
        decide(handedIn(), "APPROVED", "六年稳定采购");
        assertThat(director.get("/nominations").body()).doesNotContain("To be re-examined");
        aYearPasses();
        assertThat(director.get("/nominations").body()).contains("To be re-examined");

        String again = nominate(manager);
        answerAll(again, 0);
        develop(again);
        assertThat(manager.post(again + "/submission", Map.of()).statusCode()).isEqualTo(302);
        decide(again, "REFUSED", "采购转给对手");

        assertThat(today().key()).isNull();
        assertThat(director.get("/accounts/" + account.id() + "/standing").body())
                .contains("采购转给对手");
    }

    @Test
    void isRemovedWithAReason() {
        decide(handedIn(), "APPROVED", "六年稳定采购");
        aYearPasses();
        director.get("/accounts/" + account.id() + "/nomination");

        director.post("/accounts/" + account.id() + "/nomination/removal", Map.of("reason", "破产清算"));

        assertThat(today().key()).isNull();
        assertThat(director.get("/accounts/" + account.id() + "/standing").body())
                .contains("破产清算");
    }

    @Test
    void getsTheProposedTierOrAnExceptionThatEnds() {
        String tier = "/accounts/" + account.id() + "/tier";
        assertThat(director.get(tier).body()).contains("Rules propose", "Core");

        var endless = director.post(tier, Map.of("tier", "PLATINUM", "reason", "示范"));
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(director.post(tier, Map.of("tier", "CORE", "reason", "规则提议")).statusCode())
                .isEqualTo(302);
        LocalDate until = LocalDate.now(clock).plusMonths(6);
        director.post(tier, Map.of("tier", "PLATINUM", "reason", "示范", "until", until.toString()));

        assertThat(today().tier()).isEqualTo(Tier.PLATINUM);
        assertThat(as(() -> standings.on(account, until)).tier()).isEqualTo(Tier.CORE);
    }

    private String handedIn() {
        String nomination = nominate(manager);
        answerAll(nomination, 3);
        develop(nomination);
        manager.post(nomination + "/submission", Map.of());
        director.get(nomination);
        return nomination;
    }

    private void aYearPasses() {
        system("update key_account set from_day = from_day - 366");
        system("update account_phase set from_day = from_day - 366");
        system("update nomination_step set taken_on = taken_on - 366, taken_at = taken_at - interval '366 days'");
        system(
                "update nomination set nominated_on = nominated_on - 366, nominated_at = nominated_at - interval '366 days'");
    }
}
