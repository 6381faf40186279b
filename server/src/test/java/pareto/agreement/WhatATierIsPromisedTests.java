package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// A director keeps what accounts of tier Core are promised, and which services there are.
@IntegrationTest
class WhatATierIsPromisedTests {

    private static final String CORE = "/service-levels/CORE/terms";
    private static final Pattern EDIT = Pattern.compile("(/service-levels/CORE/terms/[0-9a-f-]{36})/edit");

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Visitor director = new Visitor(0);
    private String contract = "";

    @BeforeEach
    void aDraft() {
        house.asSystem(() -> {
            jdbc.sql("delete from service_level").update();
            jdbc.sql("delete from service_offer").update();
        });
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        director = house.signedIn(Role.DIRECTOR);
        director.get("/");
        String today = LocalDate.now(clock).toString();
        contract = Visitor.goal(director.post(
                "/accounts/" + house.account("YF").id() + "/contracts",
                Map.of("number", "YF-" + UUID.randomUUID(), "title", "门店专线", "first", today)));
    }

    private static Map<String, String> restoration(String limit) {
        var form = new HashMap<>(Map.of("service", "门店专线", "metric", "RESTORATION", "kind", "each", "limit", limit));
        form.putAll(Map.of("majeure", "on", "form", "MONEY", "beyond1", limit, "amount1", "500", "in1", "money"));
        form.put("step1", "1");
        return form;
    }

    private String written(String limit) {
        assertThat(director.post(CORE, restoration(limit)).statusCode()).isEqualTo(302);
        var found = EDIT.matcher(director.get("/service-levels").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void isWrittenInVersionsAndCopiedIntoDrafts() {
        String term = written("4");
        assertThat(director.get(term + "/edit").body()).contains("value=\"4\"", "the contract's currency");
        assertThat(director.post(contract + "/draft/level", Map.of("tier", "CORE"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(director.post(term, restoration("2")).statusCode()).isEqualTo(302);

        assertThat(director.get("/service-levels").body()).contains("Version 2", "within 2 hours in every case");
        assertThat(director.get(contract).body())
                .contains("within 4 hours in every case", "above 4 hours: ¥500.00 for each 1 hour begun");
        assertThat(director.post(term + "/removal", Map.of()).statusCode()).isEqualTo(302);
        assertThat(director.get("/service-levels").body()).contains("Version 3").doesNotContain("in every case");
        assertThat(director.post(term, restoration("2")).statusCode()).isEqualTo(404);
        assertThat(house.asSystem(() -> jdbc.sql("select jsonb_array_length(terms) from service_level order by number")
                        .query(Integer.class)
                        .list()))
                .containsExactly(1, 1, 0);
    }

    @Test
    void goesWithServicesThatStayInWhatWasSigned() {
        offered("专属经理", "VALUE_ADDED", "1200");
        String service = house.asSystem(() -> jdbc.sql("select id::text from service_offer where until_at is null")
                .query(String.class)
                .single());
        assertThat(director.post(contract + "/draft/services", Map.of("service", service))
                        .statusCode())
                .isEqualTo(302);
        assertThat(director.post(contract + "/draft/services", Map.of("service", service))
                        .body())
                .contains("The draft contains 专属经理 already");
        director.post(contract + "/signing", Map.of("on", LocalDate.now(clock).toString()));
        assertThat(director.post("/service-levels/services/" + service + "/end", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(director.get("/service-levels").body()).doesNotContain("专属经理");
        assertThat(director.get(contract).body()).contains("专属经理", "Value-added", "¥1,200.00 a month");
        assertThat(house.signedIn(Role.DESK).get(contract).body())
                .contains("专属经理")
                .doesNotContain("1,200");
        assertThat(director.post(contract + "/drafts", Map.of()).statusCode()).isEqualTo(302);
        assertThat(director.get(contract + "?version=2").body()).contains("专属经理", "¥1,200.00 a month");
        assertThat(director.post("/service-levels/services/" + service + "/end", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    private void offered(String name, String kind, String monthly) {
        var form = Map.of("name", name, "kind", kind, "monthly", monthly, "currency", "CNY");
        assertThat(director.post("/service-levels/services", form).statusCode()).isEqualTo(302);
        assertThat(director.post("/service-levels/services", form).statusCode()).isEqualTo(409);
    }

    @Test
    void isKeptByDirectorsAndReadByAll() {
        String term = written("4");
        var manager = house.signedIn(Role.MANAGER);

        assertThat(manager.get("/service-levels").body())
                .contains("within 4 hours in every case")
                .doesNotContain("Put into the catalogue", term);
        for (String address : List.of(CORE, term, term + "/removal", "/service-levels/services")) {
            assertThat(manager.post(address, restoration("1")).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(manager.get(term + "/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(director.post(CORE, restoration("0")).body()).contains("A limit of 0 cannot be kept");
        assertThat(director.post(contract + "/draft/level", Map.of("tier", "TIN"))
                        .body())
                .contains("Choose one for “Service levels”");
        assertThat(director.post(
                                "/service-levels/services",
                                Map.of("name", "x", "kind", "BASIC", "monthly", "1", "currency", "yuan"))
                        .body())
                .contains("is no currency");
    }

    @Test
    void isReadInChineseToo() {
        written("4");
        director.post("/language", Map.of("language", "zh", "back", "/me"));

        assertThat(director.get("/service-levels").body())
                .contains("每一次都在 4 小时以内", "每超出 1 小时（不足一步按一步计），500.00", "服务目录");
        assertThat(director.get(CORE + "/new").body()).contains("协议的币种");
        assertThat(director.get(contract).body()).contains("复制进草稿", "包含的服务");
    }
}
