package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.service.QueueFilter.Show;
import pareto.testing.Visitor;

/// Points worked out by hand from the delivered table: platinum 30, core 20, priority 10; slower 15, in part 30, all
/// 50;
/// 重要客户 100 on faults; high from 40, urgent from 80.
class WhatComesFirstTests extends OneShop {

    @Autowired
    private Standings standings;

    @Autowired
    private Queue queue;

    @Autowired
    private PriorityTables tables;

    /// What a director set here holds for no other test.
    @AfterEach
    void theDeliveredTable() {
        actors.system("test", () -> {
            PriorityTable delivered = tables.all().getLast();
            if (tables.current().number() != delivered.number()) {
                tables.set(tables.current().number(), delivered.points());
            }
        });
    }

    @Test
    void isTheSumOfTierClassAndDamage() {
        assertThat(points(opened(shop, RequestKind.ORDER, Damage.NONE))).isZero();
        assertThat(points(opened(shop, RequestKind.FAULT, Damage.ALL))).isEqualTo(50);
        grant(shop, Tier.PLATINUM);
        RequestId order = opened(shop, RequestKind.ORDER, Damage.SLOWER);
        assertThat(points(order)).isEqualTo(30 + 15);
        assertThat(level(order)).isEqualTo(PriorityLevel.HIGH);
        RequestId fault = opened(shop, RequestKind.FAULT, Damage.ALL);
        assertThat(points(fault)).isEqualTo(30 + 50);
        assertThat(level(fault)).isEqualTo(PriorityLevel.URGENT);
        assertThat(level(opened(shop, RequestKind.IDEA, Damage.NONE))).isEqualTo(PriorityLevel.NORMAL);
    }

    @Test
    void isAFaultOfAnImportantAccountWhateverElseIsDown() {
        grant(shop, Tier.PLATINUM);
        RequestId everythingDown = opened(shop, RequestKind.FAULT, Damage.ALL);
        actors.system("test", () -> standings.classify(bank, "general", "重要客户", "政府机关"));
        RequestId important = opened(bank, RequestKind.FAULT, Damage.NONE);
        RequestId question = opened(bank, RequestKind.CONSULTATION, Damage.NONE);

        assertThat(points(important)).isEqualTo(100);
        assertThat(points(question)).isZero();
        assertThat(inOrder()).containsExactly(important, everythingDown, question);
    }

    @Test
    void isTheOlderOfTwoWithTheSamePoints() {
        RequestId first = opened(shop, RequestKind.FAULT, Damage.SLOWER);
        RequestId second = opened(bank, RequestKind.FAULT, Damage.SLOWER);

        assertThat(inOrder()).containsExactly(first, second);
    }

    @Test
    void isWhatIsDueFirstAmongThoseWithTheSamePoints() {
        RequestId first = opened(shop, RequestKind.FAULT, Damage.SLOWER);
        RequestId second = opened(shop, RequestKind.FAULT, Damage.SLOWER);
        house.asSystem(() -> {
            jdbc.sql("""
                    insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
                    values (gen_random_uuid(), ?, ?, 'sla', '恢复', 1, true, now() + interval '1 hour')
                    """).params(second.id(), shop.id()).update();
        });

        assertThat(inOrder()).containsExactly(second, first);
    }

    @Test
    void changesWithTheDamageWhichHasAReason() {
        RequestId id = noted();
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());

        assertThat(visitor.post(id.address() + "/damage", Map.of("damage", "all"))
                        .statusCode())
                .isEqualTo(400);
        visitor.post(id.address() + "/damage", Map.of("damage", "all", "said", "又断了九家店"));

        assertThat(points(id)).isEqualTo(50);
        assertThat(visitor.get(id.address()).body()).contains("Damage is now: All down", "又断了九家店");
    }

    @Test
    void changesWithTheTableThatADirectorSets() {
        RequestId order = opened(shop, RequestKind.ORDER, Damage.NONE);
        opened(shop, RequestKind.FAULT, Damage.ALL);
        grant(shop, Tier.CORE);
        Visitor visitor = house.signedIn(director);
        Map<String, String> table = new HashMap<>();
        tables(visitor).forEach((name, points) -> table.put(name, String.valueOf(points)));
        table.put("tier.core", "90");

        assertThat(visitor.post("/requests/priority", table).statusCode()).isEqualTo(302);

        assertThat(points(order)).isEqualTo(90);
        assertThat(level(order)).isEqualTo(PriorityLevel.URGENT);
        assertThat(visitor.get("/requests/priority").body()).contains("Version", "许峥", "value=\"90\"");
        assertThat(visitor.post("/requests/priority", table).statusCode())
                .as("looked at before")
                .isEqualTo(409);
        table.put("level.high", "99");
        table.put("before", String.valueOf(current()));
        assertThat(visitor.post("/requests/priority", table).statusCode()).isEqualTo(400);
        Visitor other = house.signedIn(Role.DESK);
        assertThat(other.get("/requests/priority").statusCode()).isEqualTo(200);
        assertThat(other.post("/requests/priority", table).statusCode()).isEqualTo(403);
    }

    private Map<String, Integer> tables(Visitor visitor) {
        visitor.get("/requests/priority");
        Map<String, Integer> points =
                new HashMap<>(actors.system("test", tables::current).points());
        points.put("before", current());
        return points;
    }

    private int current() {
        return actors.system("test", tables::current).number();
    }

    private void grant(AccountId account, Tier tier) {
        actors.system("test", () -> standings.grant(account, tier, "按收入", null));
    }

    private RequestId opened(AccountId account, RequestKind kind, Damage damage) {
        var asked = new NewRequest(account, kind, damage, "专线", "", Channel.PAGE, null);
        return as(director, () -> requests.open(asked));
    }

    private int points(RequestId id) {
        return house.asSystem(() -> queue.of(id)).priority().points();
    }

    private PriorityLevel level(RequestId id) {
        return house.asSystem(() -> queue.of(id)).priority().level();
    }

    private List<RequestId> inOrder() {
        var all = new QueueFilter(Show.OPEN, null, null, null, null, "", 1);
        return house.asSystem(() -> queue.page(all)).stream()
                .map(one -> one.request().id())
                .toList();
    }
}
