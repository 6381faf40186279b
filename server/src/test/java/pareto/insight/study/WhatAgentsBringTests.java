package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Of 2,220 all 1,920 of 恒岳重工 came by 江左通达: one account is too few to be compared.
class WhatAgentsBringTests extends OrdersOfThreeYears {

    @Test
    void isSaidWithWhatCannotBeCompared() {
        assertThat(director.get("/analyses/agents").body())
                .contains("1 agent brings ¥1.9K, 86.5% of revenue.")
                .contains("<b translate=\"no\">江左通达</b> brings most: ¥1.9K.")
                .contains("No agent has 5 comparable accounts, so growth is not compared.", "too few to compare");
    }

    @Test
    void isTakenAwayAsItIsShown() {
        assertThat(director.get("/analyses/agents/export.csv").body()).contains("\"江左通达\",1,1920.0000,0,0,,,,,");
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        assertThat(managerOf("A4").get("/analyses/agents").body())
                .contains("The orders of these accounts name no agent.")
                .doesNotContain("江左通达");
    }
}
