package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.testing.Visitor;

/// A mark from 1 to 5 when a request is closed, or later.
class WhatCustomersThinkOfItTests extends OneShop {

    @Autowired
    private Identities identities;

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
    void isToldPastThoseWhoCannotLookAtIt() {
        WithPassword stranger = house.person("秦朗", Role.MANAGER);
        WithPassword head = house.person("安岚", Role.DESK);
        actors.system("test", () -> {
            colleagues.place(head.id(), "主管", "服务台", "上海", null);
            colleagues.place(stranger.id(), "组长", "大客户部", "上海", head.id());
            colleagues.place(manager.id(), "大客户经理", "大客户部", "上海", stranger.id());
        });

        RequestId id = closed(house.signedIn(manager), "1");

        assertThat(house.signedIn(head).get("/").body()).contains("Customer not satisfied", id.address());
        assertThat(house.signedIn(stranger).get("/").body()).doesNotContain("Customer not satisfied");
        assertThat(house.signedIn(director).get("/").body()).doesNotContain("Customer not satisfied");
    }

    @Test
    void isToldToDirectorsWhereAllAboveHaveLeftOrOnlyRead() {
        WithPassword reader = house.person("顾言", Role.EXECUTIVE);
        WithPassword gone = house.person("秦朗", Role.DESK);
        actors.system("test", () -> {
            colleagues.place(reader.id(), "总裁", "总部", "上海", null);
            colleagues.place(gone.id(), "组长", "大客户部", "上海", reader.id());
            colleagues.place(manager.id(), "大客户经理", "大客户部", "上海", gone.id());
            identities.end(gone.id());
        });

        RequestId id = closed(house.signedIn(manager), "2");

        assertThat(house.signedIn(director).get("/").body()).contains("Customer not satisfied", id.address());
    }

    @Test
    void isAskedOnceEachTimeItIsClosed() {
        Visitor visitor = house.signedIn(manager);
        RequestId id = closed(visitor, "5");
        assertThat(visitor.get(id.address()).body()).doesNotContain("Is the customer satisfied?");
        assertThat(visitor.post(id.address() + "/marks", Map.of("mark", "1")).statusCode())
                .as("again")
                .isEqualTo(409);
        as(manager, () -> working.reopen(id, "又断了"));
        as(manager, () -> working.close(id, "换了模块"));

        assertThat(visitor.get(id.address()).body()).contains("Is the customer satisfied?");
        assertThat(visitor.post(id.address() + "/marks", Map.of("mark", "3")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(id.address()).body())
                .contains("Satisfaction 3/5", "The customer gave 5 of 5")
                .doesNotContain("Is the customer satisfied?");
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

    private RequestId closed(Visitor visitor, String mark) {
        RequestId id = noted();
        visitor.get(id.address());
        assertThat(visitor.post(id.address() + "/closure", Map.of("mark", mark)).statusCode())
                .isEqualTo(302);
        return id;
    }
}
