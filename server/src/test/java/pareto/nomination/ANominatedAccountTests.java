package pareto.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.insight.MadeUpPerformance;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 has bought evenly for six years and the rules propose Core; 林知夏 nominates it, 方砚秋 decides.
@IntegrationTest
class ANominatedAccountTests {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Standings standings;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private SightGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private AccountId account = new AccountId(UUID.randomUUID());
    private Visitor manager = new Visitor(0);
    private Visitor director = new Visitor(0);
    private IdentityId directorId = IdentityId.next();

    @BeforeEach
    void anAccountOfOneManager() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(new FoundAccount("N1", "恒岳重工", null)));
        });
        asDelivered();
        account = Objects.requireNonNull(
                actors.system("test", () -> accounts.ids(List.of("N1")).get("N1")));
        new MadeUpPerformance(application).even(account);
        WithPassword lin = person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(account.id(), lin.id(), "test"));
        manager = visitor(lin);
        WithPassword fang = person("方砚秋", Role.DIRECTOR);
        directorId = fang.id();
        director = visitor(fang);
    }

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
    void isNominatedOnceAtATime() {
        nominate(manager);

        var second = manager.post("/accounts/" + account.id() + "/nomination", Map.of("reason", "再来"));

        assertThat(second.statusCode()).isEqualTo(409);
    }

    @Test
    void isHiddenFromWhoDoesNotSeeTheAccount() {
        String nomination = nominate(manager);
        Visitor stranger = visitor(person("苏禾", Role.MANAGER));

        assertThat(stranger.get(nomination).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/nominations").body()).doesNotContain("恒岳重工");
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

    private String handedIn() {
        String nomination = nominate(manager);
        answerAll(nomination, 3);
        develop(nomination);
        manager.post(nomination + "/submission", Map.of());
        director.get(nomination);
        return nomination;
    }

    private String nominate(Visitor by) {
        String page = "/accounts/" + account.id() + "/nomination";
        by.get(page);
        return Visitor.goal(by.post(page, Map.of("reason", "采购稳定")));
    }

    private void answerAll(String nomination, int grade) {
        manager.get(nomination);
        Arrays.stream(Criterion.values())
                .filter(Criterion::entered)
                .forEach(criterion -> manager.post(nomination + "/answers", answer(criterion.name(), grade)));
    }

    private static Map<String, String> answer(String criterion, int grade) {
        return Map.of("criterion", criterion, "grade", String.valueOf(grade), "evidence", "看过现场");
    }

    private void develop(String nomination) {
        manager.get(nomination);
        manager.post(
                nomination + "/development",
                Map.of(
                        "revenue",
                        "10000000",
                        "years",
                        "5",
                        "firstCost",
                        "5000000",
                        "laterCost",
                        "500000",
                        "margin",
                        "30",
                        "rate",
                        "10"));
    }

    private void decide(String nomination, String decision, String reason) {
        director.get(nomination);
        HttpResponse<String> done = director.post(
                nomination + "/decision", Map.of("decision", decision, "phase", "STABILISE", "reason", reason));
        assertThat(done.statusCode()).isEqualTo(302);
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

    private void aYearPasses() {
        system("update key_account set from_day = from_day - 366");
        system("update account_phase set from_day = from_day - 366");
        system("update nomination_step set taken_on = taken_on - 366, taken_at = taken_at - interval '366 days'");
        system(
                "update nomination set nominated_on = nominated_on - 366, nominated_at = nominated_at - interval '366 days'");
    }

    private void asDelivered() {
        system("delete from scorecard_line where scorecard_id in (select id from scorecard where set_by is not null)");
        system("delete from scorecard where set_by is not null");
    }

    private AccountStanding today() {
        return as(() -> standings.on(account, LocalDate.now(clock)));
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(directorId, work::get);
    }

    private void system(String sql) {
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    private WithPassword person(String name, Role role) {
        return actors.system("test", () -> identities.create(name, "nominates-" + UUID.randomUUID(), role));
    }

    private Visitor visitor(WithPassword who) {
        return new Visitor(port).signIn(who.login(), who.password());
    }
}
