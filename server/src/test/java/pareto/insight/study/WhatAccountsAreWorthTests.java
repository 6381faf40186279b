package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.Origin;
import pareto.account.Profiles;
import pareto.account.Profiles.Written;
import pareto.testing.Visitor;

/// 恒岳重工 has brought us 沐野食品, which brings 250; its public importance is 80.
class WhatAccountsAreWorthTests extends OrdersOfThreeYears {

    private static final String FORMULA = "/analyses/value/formula";

    @Autowired
    private ValueStudy study;

    @Autowired
    private CostStudy costs;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Actors acting;

    @BeforeEach
    void aReferralAndPublicImportance() {
        house.asSystem(() -> {
            jdbc.sql("delete from account_referral").update();
            jdbc.sql("insert into account_referral values (?, ?, '2025-12-01', actor(), now())")
                    .params(account("A3").id(), account("A1").id())
                    .update();
        });
        acting.system(
                "test",
                () -> profiles.write(
                        List.of(new Written(
                                account("A1"),
                                profiles.field("public-importance").orElseThrow(),
                                "80")),
                        Origin.PERSON));
        settle("10", "100", "");
    }

    @Test
    void isSaidInThreeLayersThatAreNotAdded() {
        assertThat(director.get(page("A1")).body())
                .contains("Current value", "Potential value", "Social value")
                .contains("order days are expected in the next 36 months; discounted, they bring a margin of")
                .contains("1 account came by referral and brought ¥250 in twelve months; weighted, ¥250.")
                .contains("Public importance is written down for 1 account, 80 points together;"
                        + " what it is worth is not entered, so it is not counted.");
    }

    @Test
    void followsTheFormulaThatADirectorSets() {
        settle("15", "50", "1000");

        assertThat(director.get(page("A1")).body())
                .contains("weighted, ¥125.")
                .contains("80 points together, worth ¥800 a year.", "¥925");
        assertThat(director.get(FORMULA).body()).contains("15% / 50% / 1,000", "10% / 100% / –");
    }

    /// The later an order, the less it counts; without discount each counts as it is.
    @Test
    void isLessTheMoreLaterOrdersAreDiscounted() {
        BigDecimal at10 = expected();
        settle("30", "100", "");
        BigDecimal at30 = expected();
        settle("0", "100", "");
        BigDecimal at0 = expected();

        assertThat(at30).isPositive().isLessThan(at10);
        assertThat(at10).isLessThan(at0);
        assertThat(jdbcTrue("select count(low) = count(*) and bool_and(low <= high) from value_row"))
                .isTrue();
    }

    /// Ranges are skewed, so those of several accounts cannot be added.
    @Test
    void hasARangeForOneAccountOnly() {
        assertThat(director.get(page("A1")).body()).contains("in eight of ten cases");
        assertThat(director.get("/analyses/value").body())
                .contains("a range is given for single accounts only")
                .doesNotContain("in eight of ten cases");
    }

    /// 林海服务 costs three times what it brings; the three without a margin did not buy in these twelve months.
    @Test
    void countsThoseThatLose() {
        rate("A4", -2);
        settle("10", "90", "");
        rate("A4", 0.6);

        assertThat(jdbcTrue("select bool_or(margin_rate = -2) from value_row")).isTrue();
        assertThat(director.get("/analyses/value").body()).contains("Of 3 accounts no margin is known:");
    }

    private void rate(String code, double rate) {
        house.asSystem(() -> jdbc.sql("update ranking_row set margin_rate = ? where account_id = ?")
                .params(rate, account(code).id())
                .update());
    }

    @Test
    void isTakenAwayRowByRow() {
        String file = director.get("/analyses/value/export.csv").body();

        assertThat(file.lines().filter(line -> line.startsWith("\"A1\"")))
                .singleElement()
                .asString()
                .contains("恒岳重工")
                .endsWith(",250.0000,80.0000");
        assertThat(file.lines().filter(line -> line.startsWith("\"A2\""))).hasSize(1);
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        Visitor manager = managerOf("A1");

        assertThat(manager.get(page("A1")).body())
                .contains("No account that you see and that has ordered is recorded as brought by referral.");
        assertThat(manager.get("/analyses/value").body()).contains("恒岳重工").doesNotContain("沐野食品");
        assertThat(manager.post(FORMULA, Map.of("yearly", "1", "weight", "1", "worth", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsNoMarginToThoseWhoMayNotSeeIt() {
        Visitor specialist = house.signedIn(Role.SPECIALIST);

        assertThat(specialist.get("/analyses/value").body()).contains("is shown to some roles only.");
    }

    @Test
    void refusesWhatIsNoFormula() {
        assertThat(refused("101", "50", "")).contains("is no percentage; give a number from 0 to 100");
        assertThat(refused("10", "halb", "")).contains("is no percentage; give a number from 0 to 100");
        assertThat(refused("10", "50", "-1")).contains("is no amount; give a number from 0 on");
    }

    private String refused(String yearly, String weight, String worth) {
        var answer = director.post(FORMULA, Map.of("yearly", yearly, "weight", weight, "worth", worth));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private void settle(String yearly, String weight, String worth) {
        assertThat(director.post(FORMULA, Map.of("yearly", yearly, "weight", weight, "worth", worth))
                        .statusCode())
                .isLessThan(400);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> kept(house.asSystem(study::name)) && kept(house.asSystem(costs::name)));
    }

    private BigDecimal expected() {
        return house.asSystem(() -> jdbc.sql("select sum(revenue) from value_row")
                .query(BigDecimal.class)
                .single());
    }

    private boolean jdbcTrue(String sql) {
        return house.asSystem(() -> jdbc.sql(sql).query(Boolean.class).single());
    }

    private String page(String code) {
        return "/analyses/value?account=" + account(code).id();
    }
}
