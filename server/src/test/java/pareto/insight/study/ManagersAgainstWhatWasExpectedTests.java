package pareto.insight.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.testing.Visitor;

/// 恒岳 and 北岭, whose manager is 林知夏, and 沐野, whose manager is 周行, each bring 100 a month from 2022 on. The
/// first file ends with September 2025; the second brings October; the third brings November and December
/// and another 1,000 of May 2025 for 恒岳. 沐野 buys nothing after September; in November 林知夏 takes it over. 新桥
/// is new in October.
@TestPropertySource(properties = "pareto.test=managers-expected")
class ManagersAgainstWhatWasExpectedTests extends StudyTest {

    private static final String HEAD = "客户编码,客户名称,订单号,下单日期,品类,数量,金额,币种\n";

    @Autowired
    private FixedExpectations fixed;

    private static @Nullable WithPassword lin;

    @BeforeEach
    void threeFilesAreInOneAfterAnother() throws IOException {
        if (actors.system("test", imports::none)) {
            take(
                    "first",
                    orders(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 9, 1), List.of("A", "B", "C")),
                    "2025-09-28");
            WithPassword manager = house.person("林知夏", Role.MANAGER);
            lin = manager;
            WithPassword zhou = house.person("周行", Role.MANAGER);
            led("A", manager, "2024-01-01", "infinity");
            led("B", manager, "2024-01-01", "infinity");
            led("C", zhou, "2024-01-01", "2025-11-15");
            led("C", manager, "2025-11-15", "infinity");
            take(
                    "second",
                    orders(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1), List.of("A", "B", "D")),
                    "2025-10-28");
            take(
                    "third",
                    orders(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1), List.of("A", "B"))
                            + "A,恒岳重工,X,2025-05-20,连接,1,1000,CNY\nB,北岭汽车,Y,2025-12-31,连接,1,0,CNY\n",
                    "2025-12-31");
        }
    }

    /// 300 of each by what lay before; of 沐野 nothing came, which chance does not explain. Eight earlier errors of
    /// nil and four of what is usual here, 0.0323, make a variance of 300² × 0.0108 of each; all together move by
    /// 2.9 % of 900: √(3 × 969 + 26.3²) = 60, on either side of 900 times 1.28.
    @Test
    void isWrittenDownWhenTheQuarterBegins() {
        String page = director().get("/analyses/managers").body();

        assertThat(page)
                .contains("Q4 2025: ¥600 came in and ¥900 had been expected. That is less than the ¥824 to ¥978")
                .contains("with data up to Oct 28, 2025, and not changed since.")
                .contains(
                        "1 account of which nothing could be expected, new or without orders for a year, brought ¥100")
                .contains("1 of 2 managers lies outside their range; by chance alone it would be about 0.4.");
    }

    @Test
    void isNotRewrittenWhenThePastIsCorrected() {
        String account = house.account("A").id().toString();

        assertThat(director().get("/analyses/managers?account=" + account).body())
                .contains("Q4 2025: ¥300 came in and ¥300 had been expected.")
                .contains("For 1 account the ledger has another past by now than the one the expectation rests on");
        assertThat(fixedOf("A", "2025-10-01")).containsExactly("300.00 1200.00 false");
    }

    @Test
    void saysWhatWasWorkedOutAfterwards() {
        assertThat(director()
                        .get("/analyses/managers?period=quarter-2025-04-01")
                        .body())
                .contains("Q2 2025: ¥1.9K came in and ¥900 had been expected.")
                .contains("Worked out afterwards, on", "with data up to Dec 31, 2025, of which only what lay before");
        assertThat(director().get("/analyses/managers?period=year-2025-01-01").body())
                .contains("2025: ¥4.3K came in and ¥3.6K had been expected");
    }

    @Test
    void countsForWhoeverWasResponsibleWhenItBegan() {
        String page = director().get("/analyses/managers").body();

        assertThat(page.substring(page.indexOf("By manager, Q4 2025"))).contains("周行", "林知夏", "Below", "Within chance");
        assertThat(page.substring(page.indexOf("Handed over within Q4 2025")))
                .contains("沐野食品", "周行", "林知夏", "Nov 15, 2025");
    }

    @Test
    void tellsAManagerOfThemselvesAlone() {
        String page = house.signedIn(Objects.requireNonNull(lin))
                .get("/analyses/managers")
                .body();

        String managers = page.substring(page.indexOf("By manager, Q4 2025"));
        assertThat(managers)
                .contains("林知夏", "Other managers", "Handed over within Q4 2025", "Nov 15, 2025")
                .doesNotContain("周行");
        assertThat(house.signedIn(Role.MANAGER).get("/analyses/managers").body())
                .doesNotContain("沐野", "恒岳", "¥900");
    }

    @Test
    void standsOnTheAccountsPageWithTheQuarterThatIsMissing() {
        String account = "/accounts/" + house.account("C").id();
        String part = director().get(account + "/expectation").body();

        assertThat(director().get(account).body()).contains(account + "/expectation");
        assertThat(part)
                .contains("Revenue and expectation", "data-chart=\"band\"")
                .contains("Q4 2025: ¥0 came in and ¥300 had been expected.");
        assertThat(quarters("C")).contains("Missing \u2212¥300", "Q4 2025");
        assertThat(quarters("A")).contains("Q4 2025").doesNotContain("Missing");
    }

    /// 恒岳 and 北岭 were one account when it was written down.
    @Test
    void countsForNobodyOnceWhatItStoodForIsTwoAccountsAgain() {
        Stretch longAgo = Stretch.of(Stretch.QUARTER, LocalDate.of(2010, 1, 1));
        house.asSystem(() -> {
            UUID fixing = UUID.randomUUID();
            jdbc.sql("insert into expectation_fixing values (?, 'quarter', '2010-01-01', '2010-04-01', 'XTS',"
                            + " '2010-01-05', now(), false)")
                    .param(fixing)
                    .update();
            jdbc.sql("insert into fixed_expectation (fixing_id, account_id, account_code, stood_for, expected,"
                            + " own_deviation, shared_deviation, own_season, before_revenue)"
                            + " values (?, ?, 'B', '{B,A}', 600, 0, 0, false, 2400)")
                    .params(fixing, house.account("B").id())
                    .update();
        });

        assertThat(house.asSystem(() -> fixed.of(longAgo, "XTS", Map.of("A", "B")))
                        .get("B"))
                .extracting(one -> one.mean())
                .isEqualTo(600.0);
        assertThat(house.asSystem(() -> fixed.of(longAgo, "XTS", Map.of()))).isEmpty();
    }

    @Test
    void isTakenAwayRowByRow() {
        assertThat(director().get("/analyses/managers/export.csv").body())
                .contains("\"Q4 2025\",2025-10-01,2025-12-31,\"C\",\"沐野食品\",\"周行\",300.00,")
                .contains("\"Below\",\"That of all others\",\"At the start\",2025-10-28")
                .contains("\"Q2 2025\",2025-04-01,2025-06-30,\"C\",\"沐野食品\",\"周行\",300.00,");
    }

    @Test
    void refusesAPeriodThatIsNone() {
        for (String wrong : List.of("quarter-2025-13-01", "month-2025-10-01", "quarter", "quarter-1999-01-01")) {
            var answer = director().get("/analyses/managers?period=" + wrong);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("is not understood");
        }
    }

    private String quarters(String code) {
        return new String(director().bytes("/accounts/" + house.account(code).id() + "/expectation/quarters"), UTF_8);
    }

    private List<String> fixedOf(String code, String from) {
        return house.asSystem(
                () -> jdbc.sql("""
                        select round(e.expected, 2) || ' ' || round(e.before_revenue, 2) || ' ' || f.afterwards
                        from fixed_expectation e join expectation_fixing f on f.id = e.fixing_id
                        where e.account_code = ? and f.horizon = 'quarter' and f.from_day = cast(? as date)
                        """).params(code, from).query(String.class).list());
    }

    private void take(String name, String orders, String asOf) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".csv"), HEAD + orders);
        actors.system("test", () -> imports.take(file, "ERP"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> house.asSystem(
                        () -> jdbc.sql("""
                        select exists (select 1 from kept_study k join standing_analysis s on s.id = k.analysis_id
                        where k.study = 'managers' and s.as_of = cast(? as date) and s.ledger =
                            (select ledger from standing_analysis where not asked order by computed_at desc limit 1))
                        """).param(asOf).query(Boolean.class).single()));
    }

    private void led(String code, WithPassword who, String from, String to) {
        house.asSystem(() -> {
            jdbc.sql("insert into team_member (id, account_id, identity_id, role, from_day, to_day, set_by, set_at)"
                            + " values (?, ?, ?, 'manager', cast(? as date), cast(? as date), actor(), now())")
                    .params(
                            UUID.randomUUID(),
                            house.account(code).id(),
                            who.id().id(),
                            from,
                            to)
                    .update();
        });
        if (to.equals("infinity")) {
            actors.system("test", () -> grants.grant(house.account(code).id(), who.id(), "test"));
        }
    }

    private static String orders(LocalDate first, LocalDate last, List<String> accounts) {
        var names = Map.of("A", "恒岳重工", "B", "北岭汽车", "C", "沐野食品", "D", "新桥建材");
        var lines = new StringBuilder();
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            for (String account : accounts) {
                lines.append("%s,%s,%s%s,%s,连接,1,100,CNY\n"
                        .formatted(account, names.get(account), account, month, month.withDayOfMonth(28)));
            }
        }
        return lines.toString();
    }

    private Visitor director() {
        return house.signedIn(Role.DIRECTOR);
    }
}
