package pareto.account.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.AccountStanding.InClass;
import pareto.account.AccountStanding.InPhase;
import pareto.account.Accounts;
import pareto.account.Doubt;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.account.TierServices;
import pareto.shell.Refusal;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 from the day its relationship began; time goes on by moving what has been into the past.
@IntegrationTest
class WhatAnAccountIsToUsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Standings standings;

    @Autowired
    private Phases phases;

    @Autowired
    private PhaseDirectory changes;

    @Autowired
    private TierServices services;

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

    private WithPassword director = new WithPassword(pareto.access.IdentityId.next(), "", "");
    private AccountId account = new AccountId(UUID.randomUUID());
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void anAccountInItsFirstPhase() {
        director = person("方砚秋", Role.DIRECTOR);
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(new FoundAccount("S1", "恒岳重工", null)));
        });
        account = Objects.requireNonNull(as(() -> accounts.ids(List.of("S1")).get("S1")));
        day = LocalDate.now(clock);
        does(() -> phases.begin(account, Phase.BUILD, "第一份合同"));
    }

    @Test
    void isReadAsOfAnyDay() {
        does(() -> standings.name(account, "连续三年采购"));
        later(100);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STABILISE, "按期交付"));
        later(100);
        does(() -> standings.remove(account, "采购转移"));

        assertThat(on(day.minusDays(1)).key()).isNull();
        assertThat(on(day.plusDays(199)).key()).isEqualTo(day);
        assertThat(on(day.plusDays(200)).key()).isNull();
        assertThat(on(day.plusDays(99)).phase()).isEqualTo(Phase.BUILD);
        assertThat(on(day.plusDays(100)).phases())
                .containsExactly(new InPhase(Phase.BUILD, day), new InPhase(Phase.STABILISE, day.plusDays(100)));
    }

    @Test
    void isShownAboveEveryPageAndAsOfADay() {
        does(() -> standings.name(account, "连续三年采购"));
        does(() -> standings.grant(account, Tier.CORE, "规则提议", null));
        does(() -> standings.classify(account, "general", "经济大客户", "两年 4,200 万"));
        later(30);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STABILISE, "按期交付"));
        Visitor visitor = visitor(director);

        String now = visitor.get(page()).body();
        String then = visitor.get(page() + "/standing?on=" + day).body();

        assertThat(now)
                .contains(
                        "Core",
                        "Key account",
                        "Volume",
                        "Build " + day.getYear(),
                        "Stabilise since " + day.plusDays(30).getYear());
        assertThat(then).contains("As of", "两年 4,200 万", "按期交付", "连续三年采购");
    }

    @Test
    void hasATierByExceptionUntilItEnds() {
        does(() -> standings.grant(account, Tier.CORE, "规则提议", null));
        later(10);
        does(() -> standings.grant(account, Tier.PLATINUM, "示范项目", day.plusDays(40)));

        assertThat(on(day.plusDays(9)).tier()).isEqualTo(Tier.CORE);
        assertThat(on(day.plusDays(10)).tier()).isEqualTo(Tier.PLATINUM);
        assertThat(on(day.plusDays(10)).tierUntil()).isEqualTo(day.plusDays(40));
        assertThat(on(day.plusDays(40)).tier()).isEqualTo(Tier.CORE);
        assertThat(on(day.plusDays(40)).tierUntil()).isNull();
    }

    @Test
    void isEndedInItsExceptionByADecisionWithoutEnd() {
        does(() -> standings.grant(account, Tier.PLATINUM, "示范项目", day.plusDays(40)));
        later(10);
        does(() -> standings.grant(account, Tier.PRIORITY, "规则提议", null));

        assertThat(on(day.plusDays(9)).tier()).isEqualTo(Tier.PLATINUM);
        assertThat(on(day.plusDays(20)).tier()).isEqualTo(Tier.PRIORITY);
    }

    @Test
    void isInSeveralClassesOfSeveralSchemes() {
        does(() -> standings.classify(account, "general", "Group", "三家子公司采购"));
        does(() -> standings.classify(account, "telecom", "重点", "月通信费 200 万"));

        assertThat(on(day).classes())
                .containsExactlyInAnyOrder(new InClass("集团客户", "Group"), new InClass("重点", "Major"));
        assertThatThrownBy(() -> does(() -> standings.classify(account, "telecom", "Major", "再次")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void leavesAClassWithItsPeriod() {
        Visitor visitor = visitor(director);
        visitor.get(page() + "/standing");
        String kind =
                visitor.get(page() + "/standing").body().replaceAll("(?s).*?<option value=\"([0-9a-f-]{36})\".*", "$1");
        visitor.post(
                page() + "/classes",
                Map.of("kind", kind, "evidence", "框架合同", "to", day.plusDays(10).toString()));

        assertThat(on(day.plusDays(9)).classes()).hasSize(1);
        assertThat(on(day.plusDays(10)).classes()).isEmpty();
    }

    @Test
    void isQuestionedAndFallsBackWhenAPersonSaysSo() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.KEY_CONTACT_LEFT, "周敏离任"));
        does(() -> phases.question(account, Doubt.KEY_CONTACT_LEFT, "周敏离任"));
        Visitor visitor = visitor(director);
        assertThat(visitor.get(page()).body()).contains("Phase in question");
        assertThat(visitor.get(page() + "/standing", "HX-Request", "true").body())
                .contains("A key contact left", "周敏离任");

        assertThat(answer(visitor, "STABILISE", "双方高层不再会面").statusCode()).isEqualTo(302);

        assertThat(today().phases()).containsExactly(new InPhase(Phase.STABILISE, LocalDate.now(clock)));
        assertThat(today().questioned()).isFalse();
        assertThat(visitor.get(page() + "/standing").body()).contains("fell back", "双方高层不再会面");
    }

    @Test
    void staysInItsPhaseWhenAPersonRefusesTheQuestion() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.MARKET_EVENT, "对手降价"));

        answer(visitor(director), "stays", "合同锁定到明年");

        assertThat(today().phase()).isEqualTo(Phase.STRENGTHEN);
        assertThat(today().questioned()).isFalse();
    }

    @Test
    void isQuestionedTheDayAMarketEventIsEntered() {
        advanceToStrengthen();
        Visitor visitor = visitor(director);
        visitor.get(page() + "/standing");
        String today = LocalDate.now(clock).toString();
        Map<String, String> event = Map.of("event", "对手降价两成", "source", "招标公告", "on", today);

        assertThat(visitor.post(page() + "/phase/market-events", event).statusCode())
                .isEqualTo(302);

        assertThat(today().questioned()).isTrue();
        assertThat(visitor.get(page() + "/standing").body())
                .contains("Still in phase Strengthen?", "对手降价两成 (known from 招标公告)", "Tick what still holds");
    }

    @Test
    void isNotQuestionedByAnEventThatLiesAhead() {
        Visitor visitor = visitor(director);
        visitor.get(page() + "/standing");
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();

        assertThat(visitor.post(page() + "/phase/market-events", Map.of("event", "新规", "source", "公报", "on", tomorrow))
                        .statusCode())
                .isEqualTo(400);
        assertThat(today().questioned()).isFalse();
    }

    @Test
    void cannotFallToAPhaseTheTableDoesNotName() {
        advanceToStrengthen();
        does(() -> phases.question(account, Doubt.MARKET_EVENT, "对手降价"));

        assertThat(answer(visitor(director), "STRENGTHEN", "无").statusCode()).isEqualTo(409);

        assertThat(today().questioned()).isTrue();
    }

    @Test
    void isNotQuestionedBeforeTheRelationshipHasBegun() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("S2", "云杉科技", null))));
        AccountId other =
                Objects.requireNonNull(as(() -> accounts.ids(List.of("S2")).get("S2")));

        does(() -> phases.question(other, Doubt.MARKET_EVENT, "对手降价"));

        assertThat(as(() -> standings.on(other, LocalDate.now(clock))).questioned())
                .isFalse();
    }

    @Test
    void isChangedByItsManagerButNotByAReader() {
        WithPassword manager = person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(account.id(), manager.id(), "test"));
        Visitor reader = visitor(person("陆闻", Role.READER));
        reader.get(page());
        Visitor own = visitor(manager);
        own.get(page() + "/standing");
        Map<String, String> advance = Map.of("phase", "STABILISE", "reason", "按期交付");

        assertThat(reader.post(page() + "/phase", advance).statusCode()).isEqualTo(403);
        assertThat(own.post(page() + "/phase", advance).statusCode()).isEqualTo(302);
        assertThat(own.post(page() + "/phase", Map.of("phase", "STRENGTHEN", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(today().phase()).isEqualTo(Phase.STABILISE);
    }

    @Test
    void isHiddenWithItsAccount() {
        does(() -> standings.name(account, "连续三年采购"));
        WithPassword stranger = person("苏禾", Role.MANAGER);

        AccountStanding seen = actors.runAs(stranger.id(), () -> standings.on(account, LocalDate.now(clock)));

        assertThat(seen.key()).isNull();
        assertThat(seen.phases()).isEmpty();
    }

    @Test
    void entitlesAsTheDirectorSetsIt() {
        Visitor visitor = visitor(director);
        visitor.get("/tiers-and-classes");

        visitor.post(
                "/tiers-and-classes/services",
                Map.of(
                        "tier",
                        "CORE",
                        "levelZh",
                        "专属经理",
                        "levelEn",
                        "Own manager",
                        "visitDays",
                        "20",
                        "meetings",
                        "2",
                        "leader",
                        "SPONSOR"));

        assertThat(as(() -> services.of(Tier.CORE)).visitDays()).isEqualTo(20);
        assertThat(visitor.get("/tiers-and-classes").body()).contains("Own manager", "every 20 days", "Major");
    }

    private void advanceToStrengthen() {
        later(10);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STABILISE, "按期交付"));
        later(10);
        does(() -> changes.change(account, PhaseChange.How.ADVANCE, Phase.STRENGTHEN, "共同项目"));
        later(10);
    }

    private HttpResponse<String> answer(Visitor visitor, String outcome, String reason) {
        String page = visitor.get(page() + "/standing").body();
        String question = page.replaceAll("(?s).*/phase/questions/([0-9a-f-]{36})/answer.*", "$1");
        return visitor.post(
                page() + "/phase/questions/" + question + "/answer", Map.of("outcome", outcome, "reason", reason));
    }

    private void later(int days) {
        day = day.minusDays(days);
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    for (String table : List.of("key_account", "account_tier", "account_class", "account_phase")) {
                        move(table, days);
                    }
                }));
    }

    /// Row by row in order, so that none runs into the one before.
    private void move(String table, int days) {
        jdbc.sql("select id from " + table + " order by from_day")
                .query(UUID.class)
                .list()
                .forEach(id -> jdbc.sql(
                                "update " + table + " set from_day = from_day - ?, to_day = to_day - ? where id = ?")
                        .params(days, days, id)
                        .update());
    }

    private AccountStanding on(LocalDate asked) {
        return as(() -> standings.on(account, asked));
    }

    private AccountStanding today() {
        return on(LocalDate.now(clock));
    }

    private String page() {
        return "/accounts/" + account.id();
    }

    private void does(Runnable work) {
        actors.runAs(director.id(), work);
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(director.id(), work::get);
    }

    private WithPassword person(String name, Role role) {
        return actors.system("test", () -> identities.create(name, "standing-" + UUID.randomUUID(), role));
    }

    private Visitor visitor(WithPassword who) {
        return new Visitor(port).signIn(who.login(), who.password());
    }
}
