package pareto.account.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountStanding;
import pareto.account.AccountStanding.InClass;
import pareto.account.AccountStanding.InPhase;
import pareto.account.Phase;
import pareto.account.Tier;
import pareto.account.TierServices;
import pareto.shell.Refusal;
import pareto.testing.Visitor;

/// Key account, tier and classes of 恒岳重工.
class WhatAnAccountIsToUsTests extends AnAccountInItsFirstPhase {

    @Autowired
    private TierServices services;

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
        Visitor visitor = house.signedIn(director);

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
        Visitor visitor = house.signedIn(director);
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
    void isHiddenWithItsAccount() {
        does(() -> standings.name(account, "连续三年采购"));
        WithPassword stranger = house.person("苏禾", Role.MANAGER);

        AccountStanding seen = actors.runAs(stranger.id(), () -> standings.on(account, LocalDate.now(clock)));

        assertThat(seen.key()).isNull();
        assertThat(seen.phases()).isEmpty();
    }

    @Test
    void entitlesAsTheDirectorSetsIt() {
        Visitor visitor = house.signedIn(director);
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
}
