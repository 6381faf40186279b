package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.testing.Visitor;

/// A mark from 1 to 5 when a request is closed, or later.
class WhatCustomersThinkOfItTests extends OneShop {

    @Test
    void isToldToWhoeverStandsAboveWhereItIsLow() {
        WithPassword above = house.person("秦朗", Role.MANAGER);
        actors.system("test", () -> {
            colleagues.place(above.id(), "组长", "大客户部", "上海", null);
            colleagues.place(manager.id(), "大客户经理", "大客户部", "上海", above.id());
            teams.makeDeputy(shop, above.id(), LocalDate.now(clock));
        });
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());

        visitor.post(id.address() + "/closure", Map.of("said", "换了模块", "mark", "2", "words", "等了六个小时"));

        assertThat(visitor.get(id.address()).body()).contains("Satisfaction 2/5", "The customer gave 2 of 5", "等了六个小时");
        assertThat(house.signedIn(director).get("/").body()).doesNotContain("Customer not satisfied");
        Visitor boss = house.signedIn(above);
        assertThat(boss.get("/").body()).contains("Customer not satisfied", "收银专线中断");
        boss.get(id.address());
        assertThat(boss.get("/").body()).doesNotContain("Customer not satisfied");
    }

    @Test
    void isToldToDirectorsWhereNobodyStandsAbove() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        visitor.post(id.address() + "/closure", Map.of("mark", "1"));

        assertThat(house.signedIn(director).get("/").body()).contains("Customer not satisfied");
        assertThat(house.signedIn(deputy).get("/").body()).doesNotContain("Customer not satisfied");
    }

    @Test
    void canBeAskedLaterAndIsNoNewsWhereItIsGood() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        assertThat(visitor.post(id.address() + "/marks", Map.of("mark", "4")).statusCode())
                .as("still open")
                .isEqualTo(409);
        visitor.post(id.address() + "/closure", Map.of("said", "已恢复", "mark", "0"));
        assertThat(visitor.get(id.address()).body()).contains("Is the customer satisfied?");
        assertThat(visitor.post(id.address() + "/marks", Map.of("mark", "6")).statusCode())
                .isEqualTo(400);

        visitor.post(id.address() + "/marks", Map.of("mark", "4", "words", "很快"));

        assertThat(visitor.get(id.address()).body())
                .contains("Satisfaction 4/5", "很快")
                .doesNotContain("Is the customer satisfied?");
        assertThat(house.signedIn(director).get("/").body()).doesNotContain("Customer not satisfied");
    }
}
