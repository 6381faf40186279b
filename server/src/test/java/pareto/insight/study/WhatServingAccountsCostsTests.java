package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.insight.Costs;
import pareto.testing.Visitor;
import pareto.values.Money;

/// In the twelve months 恒岳重工 brings 1,920 at a margin of 920 in one order, 林海服务 50 at 30, both in 2025; 沐野食品 250
/// at 100 in 2026.
class WhatServingAccountsCostsTests extends OrdersOfThreeYears {

    private static final String RATES = "/analyses/cost/rates";

    @Autowired
    private CostStudy study;

    @Autowired
    private Costs costs;

    @BeforeEach
    void nothingIsCounted() {
        house.asSystem(() -> jdbc.sql("delete from cost_entry").update());
        house.asSystem(() -> jdbc.sql("""
                        select id::text from cost_rate where withdrawn_at is null
                        union all select id::text from piece_rate where withdrawn_at is null
                        """).query(String.class).list())
                .forEach(id -> director.post(RATES + "/" + id + "/withdrawal", Map.of()));
        workedOut();
    }

    @Test
    void isSaidToBeUnknownWhileNoRateIsEntered() {
        assertThat(director.get("/analyses/cost").body())
                .contains("No cost rates are entered yet and nothing is booked, so cost to serve is not known.")
                .contains("current value is that margin, without cost to serve.", "not counted yet");
        assertThat(director.get(RATES).body()).contains("No cost rates entered yet");
    }

    /// One order each: 10 in 2025, 20 in 2026; and one in a hundred of revenue.
    @Test
    void isCountedByTheRatesOfTheDay() {
        enter("order", "10", "2025-01-01");
        enter("order", "20", "2026-01-01");
        enter("revenue", "1", "2025-01-01");
        workedOut();

        assertThat(director.get("/analyses/cost/export.csv").body())
                .contains("\"A1\",\"恒岳重工\",1920.0000,920.0000,10.0000,,,,19.2000,,,29.2000,890.8000")
                .contains("\"A3\",\"沐野食品\",250.0000,100.0000,20.0000,,,,2.5000,,,22.5000,77.5000")
                .contains("\"A4\",\"林海服务\",50.0000,30.0000,10.0000,,,,0.5000,,,10.5000,19.5000");
        assertThat(director.get("/analyses/cost").body())
                .contains("Serving these accounts cost ¥62, 2.8% of revenue.")
                .contains("Not counted yet: per order line, per line given back, per site and year");
        assertThat(audited()).contains("insight.did.costRateSet");
    }

    @Test
    void growsByWhatOtherPartsBookOnceEach() {
        enter("order", "10", "2025-01-01");
        workedOut();
        IdentityId someone = house.someone(Role.DIRECTOR);

        assertThat(book(someone, "visit-1", "100")).isTrue();
        assertThat(book(someone, "visit-1", "100")).isFalse();
        assertThat(book(someone, "visit-2", "50")).isTrue();

        assertThat(director.get("/analyses/cost/export.csv").body())
                .contains("\"A1\",\"恒岳重工\",1920.0000,920.0000,10.0000,,,,,,150.0000,160.0000,760.0000");
        assertThat(director.get("/analyses/cost?account=" + account("A1").id()).body())
                .contains("Serving these accounts cost ¥160, 8.3% of revenue.");
    }

    /// The orders of 2025 lie before it: of them nothing is known, which is not the same as nothing.
    @Test
    void isCountedOnlyFromTheDayOfTheFirstRate() {
        enter("order", "10", "2026-01-01");
        workedOut();

        assertThat(director.get("/analyses/cost/export.csv").body())
                .contains("\"A1\",\"恒岳重工\",1920.0000,920.0000,,,,,,,,,920.0000")
                .contains("\"A3\",\"沐野食品\",250.0000,100.0000,10.0000,,,,,,,10.0000,90.0000");
        assertThat(director.get("/analyses/cost").body())
                .contains("Serving these accounts cost ¥10,", "per order: counted only from ");
    }

    /// Of 林海服务 no margin is known; what serving it cost is not taken from the 1,020 of the others.
    @Test
    void isTakenFromTheMarginOfTheSameAccountsOnly() {
        enter("order", "10", "2025-01-01");
        workedOut();
        house.asSystem(() -> jdbc.sql("update cost_row set margin = null where account_id = ?")
                .param(account("A4").id())
                .update());
        IdentityId someone = house.someone(Role.DIRECTOR);
        book(someone, "A1", "visit-3", "200", "CNY");
        book(someone, "A4", "visit-4", "100", "CNY");

        assertThat(director.get("/analyses/cost").body())
                .contains("Serving these accounts cost ¥330,")
                .contains("Of 1 account no margin is known, so what it costs is not taken from a margin;")
                .contains("leaves a current value of ¥800.");
    }

    @Test
    void isTheirsWhoBoughtNothingToo() {
        book(house.someone(Role.DIRECTOR), "A2", "visit-5", "70", "CNY");

        assertThat(director.get("/analyses/cost?account=" + account("A2").id()).body())
                .contains("Serving these accounts cost ¥70.", "There are no order lines in these twelve months");
        assertThat(director.get("/analyses/cost").body()).contains("北岭汽车");
        assertThat(director.get("/analyses/cost/export.csv").body().lines())
                .filteredOn(line -> line.startsWith("\"A2\""))
                .singleElement()
                .asString()
                .endsWith(",70.0000,70.0000,");
    }

    @Test
    void saysWhatIsBookedInAnotherCurrency() {
        book(house.someone(Role.DIRECTOR), "A1", "visit-6", "70", "USD");

        assertThat(director.get("/analyses/cost").body())
                .contains("1 booking in another currency than CNY is not counted.");
    }

    @Test
    void refusesSomethingElseUnderTheSameReference() {
        IdentityId someone = house.someone(Role.DIRECTOR);
        book(someone, "visit-7", "100");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> book(someone, "visit-7", "101"))
                .withMessageContaining("visit-7");
        assertThat(audited()).contains("insight.did.costBooked");
    }

    /// Two people at the same moment, or one who clicks twice.
    @Test
    void takesARateOnceHoweverOftenItIsSent() throws Exception {
        Map<String, String> rate = Map.of("basis", "line", "amount", "1", "since", "2026-01-01");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both = Stream.of(house.signedIn(Role.DIRECTOR), house.signedIn(Role.DIRECTOR))
                    .peek(one -> one.get(RATES))
                    .<Callable<Integer>>map(one -> () -> one.post(RATES, rate).statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var answer : senders.invokeAll(both)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(409).allMatch(code -> code < 400 || code == 409);
        }
    }

    @Test
    void isWorkedOutAnewAfterSitesWereEntered() {
        String before = house.asSystem(study::name);
        house.asSystem(() -> jdbc.sql("""
                insert into account_site (id, account_id, kind, city, address, set_by, set_at)
                values (gen_random_uuid(), ?, 'plant', '武汉', '', actor(), now())
                """).param(account("A1").id()).update());

        assertThat(house.asSystem(study::name)).isNotEqualTo(before);
        house.asSystem(() -> jdbc.sql("delete from account_site").update());
    }

    /// A fault costs 120 from 2025 on; none was closed, which is nothing and not unknown.
    @Test
    void takesRatesOfWhatIsBookedByThePiece() {
        enter("request-fault", "120", "2025-01-01");

        assertThat(director.get(RATES).body()).contains("per closed request: fault", "120 CNY");
        assertThat(director.get("/analyses/cost").body())
                .contains("Serving these accounts cost ¥0, 0.0% of revenue.")
                .contains(
                        "Not counted yet:",
                        "visits, per closed request: question",
                        "per task done for a closed request")
                .doesNotContain("visits, service requests");
        assertThat(refused("request-fault", "1", "2025-01-01")).contains("There is a rate of this kind from");

        String rate = house.asSystem(() -> jdbc.sql("select id::text from piece_rate where withdrawn_at is null")
                .query(String.class)
                .single());
        assertThat(director.post(RATES + "/" + rate + "/withdrawal", Map.of()).statusCode())
                .isLessThan(400);
        assertThat(director.get("/analyses/cost").body())
                .contains("No cost rates are entered yet and nothing is booked, so cost to serve is not known.");
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThat(refused("order", "-1", "2026-01-01")).contains("is no rate; give a number from 0");
        assertThat(refused("order", "viel", "2026-01-01")).contains("is no rate; give a number from 0");
        assertThat(refused("order", "0.00001", "2026-01-01")).contains("is no rate; give a number from 0");
        assertThat(refused("revenue", "101", "2026-01-01")).contains("is no rate; give a number from 0");
        assertThat(refused("order", "1", "2026-02-30")).contains("is no day from 1990 to 2100");
        assertThat(refused("parcel", "1", "2026-01-01")).contains("Choose from the list what the rate is per.");
        enter("line", "1", "2026-01-01");
        assertThat(refused("line", "2", "2026-01-01")).contains("There is a rate of this kind from");
    }

    @Test
    void isEnteredByThoseWhoDecideAndSeenByThoseWhoSeeMargins() {
        Visitor manager = managerOf("A1");
        manager.get("/analyses/cost");
        assertThat(manager.post(RATES, Map.of("basis", "order", "amount", "1", "since", "2026-01-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.get("/analyses/cost").body()).doesNotContain("沐野食品");

        Visitor specialist = house.signedIn(Role.SPECIALIST);
        assertThat(specialist.get(RATES).statusCode()).isEqualTo(403);
        assertThat(specialist.get("/analyses/cost").body()).contains("is shown to some roles only.");
    }

    private boolean book(IdentityId someone, String reference, String amount) {
        return book(someone, "A1", reference, amount, "CNY");
    }

    private boolean book(IdentityId someone, String code, String reference, String amount, String currency) {
        return house.as(
                someone,
                () -> costs.book(
                        account(code),
                        LocalDate.of(2026, 1, 10),
                        Costs.Kind.VISIT,
                        new Money(new BigDecimal(amount), currency),
                        "走访",
                        reference));
    }

    private void enter(String basis, String amount, String since) {
        assertThat(director.post(RATES, Map.of("basis", basis, "amount", amount, "since", since))
                        .statusCode())
                .isLessThan(400);
    }

    private String refused(String basis, String amount, String since) {
        var answer = director.post(RATES, Map.of("basis", basis, "amount", amount, "since", since));
        assertThat(answer.statusCode()).isBetween(400, 409);
        return answer.body();
    }

    private void workedOut() {
        await().atMost(Duration.ofMinutes(2)).until(() -> kept(house.asSystem(study::name)));
    }

    private String audited() {
        return String.join(
                " ",
                house.asSystem(() -> jdbc.sql("select what from audit order by id desc limit 20")
                        .query(String.class)
                        .list()));
    }
}
