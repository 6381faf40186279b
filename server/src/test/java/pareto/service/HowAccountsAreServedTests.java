package pareto.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.orders.OrderImports;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.testing.Visitor;

/// 云帆零售 raised eight requests in the last twelve months, one of which runs late now; five a year before, one of whose
/// promises was kept. 华晟银行 raised six, with three promises kept. Neither has a tier.
@TestPropertySource(properties = "pareto.test=served")
class HowAccountsAreServedTests extends OneShop {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种
            YF,云帆零售,D1,1,2026-03-02,专线接入,1,1000,600,CNY
            HS,华晟银行,D2,1,%s,专线接入,1,500,300,CNY
            """;

    @TempDir
    private Path folder;

    @Autowired
    private OrderImports imports;

    @Autowired
    private Stopwatches stopwatches;

    private UUID term = UUID.randomUUID();
    private UUID complaint = term;
    private Instant now = Instant.EPOCH;
    private Visitor reader = new Visitor(0);

    @BeforeEach
    void requestsOfTwoAccounts() throws IOException {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS.formatted(LocalDate.now(clock)));
            actors.system("test", () -> imports.take(orders, "ERP"));
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> house.asSystem(() -> jdbc.sql("select count(*) from kept_study")
                                .query(Long.class)
                                .single())
                        > 0);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        term = house.asSystem(() -> promised(shop));
        complaint = house.asSystem(this::record);
        reader = house.signedIn(director);
    }

    private UUID promised(AccountId account) {
        UUID contract = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        jdbc.sql(
                        "insert into contract (id, account_id, number, title, opened_by, opened_at) values (?, ?, ?, '专线', actor(), now())")
                .params(contract, account.id(), "Y-" + contract.toString().substring(0, 8))
                .update();
        jdbc.sql("""
                insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
                values (?, ?, ?, 1, '2026-01-01', '', actor(), now())
                """).params(version, contract, account.id()).update();
        jdbc.sql("""
                insert into sla_term (id, version_id, account_id, service, metric, counted, kind, case_limit,
                    customers_fault, force_majeure)
                values (?, ?, ?, '专线', 'restoration', '', 'each', 4, false, false)
                """).params(one, version, account.id()).update();
        return one;
    }

    /// @return the complaint
    private UUID record() {
        raised(RequestKind.FAULT, Channel.MAIL, 60)
                .said(true, false, 0)
                .said(false, true, 0.5)
                .said(false, false, 1)
                .promise("RESPONSE", term, 2, 1.0)
                .promise("RESTORATION", term, 4, 5.0)
                .step(Step.DONE, 5)
                .step(Step.CLOSED, 6)
                .mark(4, 7);
        for (int mark : new int[] {5, 5, 2, 0, 0}) {
            Recorded one = raised(RequestKind.CONSULTATION, Channel.MAIL, 50)
                    .said(false, false, 0.5)
                    .promise("RESPONSE", term, 1, 0.5)
                    .step(Step.CLOSED, 2);
            if (mark > 0) {
                one.mark(mark, 3);
            }
        }
        raised(RequestKind.ORDER, Channel.INTERFACE, 1).promise("PROVISIONING", term, 4, null);
        raised(RequestKind.IDEA, Channel.PAGE, 30).step(Step.MERGED, 1);
        for (int i = 0; i < 5; i++) {
            raised(RequestKind.CONSULTATION, Channel.MAIL, 410)
                    .promise("RESPONSE", term, 1, i == 0 ? 0.5 : 2)
                    .step(Step.CLOSED, 3);
        }
        raised(RequestKind.IDEA, Channel.PAGE, 800).step(Step.CLOSED, 1);
        for (int i = 0; i < 6; i++) {
            Recorded.of(jdbc, stopwatches, bank, director.id(), RequestKind.FAULT, Channel.MAIL, ago(20))
                    .promise("RESPONSE", term, 1, i < 3 ? 0.5 : 2)
                    .step(Step.CLOSED, 3);
        }
        return raised(RequestKind.COMPLAINT, Channel.PHONE, 40)
                .step(Step.CLOSED, 10)
                .step(Step.REOPENED, 24)
                .step(Step.CLOSED, 48)
                .id();
    }

    private Recorded raised(RequestKind kind, Channel channel, int daysAgo) {
        return Recorded.of(jdbc, stopwatches, shop, director.id(), kind, channel, ago(daysAgo));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    @Test
    void isSaidOfOneAccountWithWhatEachFigureRestsOn() {
        assertThat(page(reader, shop))
                .contains("6 of 8 promises about single requests were kept in time: 75.0%, between 52.4% and 89.1%")
                .contains("8 requests were raised, 1 of them complaints; a year before 5.")
                .contains("1 request is open now, 1 of them with a promise that runs late.")
                .contains("Customers gave 4 marks, 4.0 of 5 on average, 1 of them low.");
        assertThat(figure(page(reader, shop), "First answers in time")).contains("100.0%", "6 of 6", "20.0%", "1 of 5");
        assertThat(figure(page(reader, shop), "Solutions in time")).contains("too few", "0 of 2");
        assertThat(figure(page(reader, shop), "Promises broken")).contains(">2<", ">4<");
        // 30 min five times and an hour; nine of ten: halfway between
        assertThat(figure(page(reader, shop), "Time to the first answer, median"))
                .contains("30m", "6 in all", "nine of ten within 45m");
        // 2 h five times, 5 h, 48 h; nine of ten: 5 + 0.4 · 43 h
        assertThat(figure(page(reader, shop), "Time to the solution, median"))
                .contains("2h", "7 in all", "nine of ten within 22h 12m");
        assertThat(figure(page(reader, shop), "Right the first time")).contains("85.7%", "6 of 7");
        assertThat(figure(page(reader, shop), "Opened again")).contains("14.3%", "1 of 7");
        assertThat(figure(page(reader, shop), "Complaints among them")).contains("12.5%", "1 of 8");
    }

    @Test
    void isComparedWithTheYearBeforeAndWithAccountsServedAlike() {
        assertThat(page(reader, shop))
                .contains("That is better than the 20.0% of the year before (1 of 5).")
                .contains("At comparable accounts it was 50.0% (3 of 6); the difference may be chance.");
        assertThat(page(house.signedIn(manager), shop))
                .as("sees no other account")
                .contains("too few decided promises here or at comparable accounts");
    }

    /// Six of eight and three of six.
    @Test
    void addsUpOverAllAndNamesAccountsWithMostBrokenPromises() {
        String all = reader.get("/analyses/service").body();

        assertThat(all).contains("9 of 14 promises about single requests were kept in time: 64.3%");
        String accounts = all.substring(all.indexOf("<h2>Accounts with most broken promises"));
        assertThat(accounts.indexOf("华晟银行")).isPositive().isLessThan(accounts.indexOf("云帆零售"));
        assertThat(reader.get("/analyses/service/export.csv").body())
                .contains("\"YF\",\"云帆零售\",8,1,6,6,2,0,6,0.50,7,2.00,7,1,7,6,4,4.0")
                .contains("\"HS\",\"华晟银行\",6,0,6,3,0,0,6,3.00,6,3.00,6,0,6,6,0,");
        assertThat(reader.get("/analyses").body()).contains("9 of 14 promises about single requests");
        assertThat(reader.get("/accounts/" + shop.id() + "/analyses").body())
                .contains("6 of 8 promises about single requests", "/analyses/service?account=" + shop.id());
    }

    /// 华晟银行 stands under 云帆零售: six of eight and three of six.
    @Test
    void addsUpWithWhatStandsUnderAnAccount() {
        house.asSystem(() -> jdbc.sql("""
                insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                values (?, ?, '2026-01-01', 'person', actor(), now())
                """).params(bank.id(), shop.id()).update());

        assertThat(reader.get("/analyses/service?account=" + shop.id() + "&per=group")
                        .body())
                .contains("9 of 14 promises about single requests", "华晟银行");
        assertThat(page(reader, shop)).contains("6 of 8 promises about single requests");
        assertThat(reader.get("/analyses/service?manager=none").statusCode())
                .as("a selection")
                .isEqualTo(200);
    }

    /// A fault costs 120, entered by a director; the analysis of costs says so once one is closed.
    @Test
    void costsWhatIsBookedOnClosing() {
        String costs = "/analyses/cost?account=" + shop.id();
        String rates = "/analyses/cost/rates";
        reader.get(rates);
        String since = LocalDate.now(clock).toString();
        assertThat(reader.post(rates, Map.of("basis", "request-fault", "amount", "120", "since", since))
                        .statusCode())
                .isLessThan(400);
        RequestId id = noted();

        as(manager, () -> working.close(id, "客户确认"));

        assertThat(reader.get(costs).body()).contains("Serving these accounts cost ¥120");
        assertThat(page(house.signedIn(manager), shop)).contains("9 requests were raised");
        reader.get(rates);
        String rate = house.asSystem(() -> jdbc.sql("select id::text from piece_rate where withdrawn_at is null")
                .query(String.class)
                .single());
        reader.post(rates + "/" + rate + "/withdrawal", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !reader.get(costs).body().contains("Serving these accounts cost ¥120"));
    }

    /// The manager a complaint is about sees seven requests and no figure that rests on an eighth.
    @Test
    void givesNoComplaintAwayToWhomItIsKeptFrom() {
        house.asSystem(() -> jdbc.sql("insert into request_kept_from values (?, ?, ?, actor(), now())")
                .params(complaint, manager.id().id(), shop.id())
                .update());
        String seen = page(house.signedIn(manager), shop);

        assertThat(seen).contains("7 requests were raised, 0 of them complaints");
        assertThat(figure(seen, "Opened again")).contains("0.0%", "0 of 6");
        assertThat(figure(seen, "Time to the solution, median"))
                .contains("6 in all")
                .doesNotContain("22h");
        assertThat(page(reader, shop)).contains("8 requests were raised, 1 of them complaints");
    }

    @Test
    void countsThoseBrokenWhoseRecordsSaySo() {
        List<StopwatchId> all = house.asSystem(() -> jdbc.sql(
                        "select s.id from stopwatch s join request r on r.id = s.request_id where s.account_id = ?"
                                + " and s.purpose = 'sla' and r.raised_at > now() - interval '100 days'")
                .param(shop.id())
                .query((row, number) -> new StopwatchId(row.getObject("id", UUID.class)))
                .list());

        assertThat(all).hasSize(8);
        assertThat(house.asSystem(() -> stopwatches.read(all, clock.instant())).values())
                .filteredOn(reading -> reading.missedAt().isPresent())
                .as("as the page says")
                .hasSize(2);
    }

    /// The repair took five hours that were the director's, who answers; the order 24 until now: all without a
    /// department.
    @Test
    void saysWhoseTheTimeOfBrokenPromisesWas() {
        assertThat(page(reader, shop))
                .contains("Whose the time of broken promises was", "2 requests with broken promises")
                .contains("Most of the time of broken promises, 100.0%, was used up by people without a department.");
    }

    @Test
    void saysSoWhereNothingWasAskedFor() {
        WithPassword other = house.person("周砚", Role.MANAGER);
        house.asSystem(() ->
                teams.entrust(List.of(bank), other.id(), LocalDate.now(clock).minusDays(9)));
        house.asSystem(() -> jdbc.sql("delete from request where account_id = ?")
                .param(bank.id())
                .update());

        assertThat(page(house.signedIn(other), bank)).contains("No requests are recorded for these accounts");
    }

    /// 480 were owed ten days ago by a contract of 华晟银行, which asked for nothing.
    @Test
    void saysWhatIsOwedWhereNothingWasAskedForToo() {
        house.asSystem(() -> {
            jdbc.sql("delete from request where account_id = ?")
                    .param(bank.id())
                    .update();
            UUID owed = promised(bank);
            jdbc.sql("""
                    insert into compensation_entry (id, contract_id, account_id, term_id, unit_key, unit, from_day, end_day,
                        judged_on, number, amount, currency, owed, booked_by, booked_at)
                    select gen_random_uuid(), v.contract_id, v.account_id, t.id, '', '', ?, ?, ?, 1, 480, 'CNY', 480, actor(), now()
                    from sla_term t join contract_version v on v.id = t.version_id where t.id = ?
                    """)
                    .params(
                            LocalDate.now(clock).minusDays(40),
                            LocalDate.now(clock).minusDays(10),
                            LocalDate.now(clock).minusDays(10),
                            owed)
                    .update();
        });
        WithPassword other = house.person("周砚", Role.MANAGER);
        house.asSystem(() ->
                teams.entrust(List.of(bank), other.id(), LocalDate.now(clock).minusDays(9)));

        for (Visitor one : List.of(reader, house.signedIn(other))) {
            assertThat(page(one, bank))
                    .contains("No requests are recorded for these accounts", "Availability")
                    .contains("¥480");
        }
        assertThat(page(house.signedIn(Role.DESK), bank)).as("sees no amounts").doesNotContain("480");
    }

    private static String page(Visitor visitor, AccountId account) {
        return visitor.get("/analyses/service?account=" + account.id()).body();
    }

    /// The row of a figure.
    private static String figure(String page, @Nullable String word) {
        int from = page.indexOf("<td>" + word + "</td>");
        assertThat(from).as("row of " + word).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }
}
