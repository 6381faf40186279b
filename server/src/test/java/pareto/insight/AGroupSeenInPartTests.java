package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.Groups;
import pareto.orders.OrderImports;
import pareto.shell.job.Jobs;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 明川集团 T with 明川电机 A, 隐谷科技 H and, under that, 明川铸件 G; 明川电机 belonged to 云杉集团 U until the end of 2025.
/// A manager sees all but 隐谷科技.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=group-in-part")
class AGroupSeenInPartTests {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品类,品名,数量,金额,币种
            T,明川集团,D1,1,2026-03-02,连接,专线,1,1000.01,CNY
            A,明川电机,D2,1,2026-03-03,连接,专线,1,2000.02,CNY
            YINGU-7,隐谷科技,D3,1,2026-03-04,设备,交换机,1,777333.30,CNY
            G,明川铸件,D4,1,2026-03-05,连接,专线,1,4000.04,CNY
            U,云杉集团,D5,1,2025-12-01,连接,专线,1,50.50,CNY
            A,明川电机,D6,1,2025-12-02,连接,专线,1,600.60,CNY
            """;

    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);
    private static final List<String> SECRETS =
            List.of("隐谷", "YINGU", "777,333", "777333", "784,933", "784933", "781,333", "781333", "784.9", "777.3");

    @TempDir
    private static Path folder;

    @Autowired
    private House house;

    @Autowired
    private Groups groups;

    @Autowired
    private OrderImports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoGroups() throws Exception {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> actors.system("test", () -> overview.current().isPresent()));
            actors.system("test", () -> {
                groups.move(id("A"), id("U"), null, EVER);
                groups.move(id("A"), id("T"), new BigDecimal("70"), LocalDate.of(2026, 1, 1));
                groups.move(id("YINGU-7"), id("T"), null, EVER);
                groups.move(id("G"), id("YINGU-7"), null, EVER);
            });
        }
        new Quiet(actors, jdbc, jobs).awaited();
    }

    @Test
    void addsUpInFullForThoseWhoSeeAll() {
        Visitor director = house.signedIn(Role.DIRECTOR);

        assertThat(group(director, "T", "")).contains("明川电机", "隐谷科技", "784933.97", "1000.01", "2600.62", "781333.34");
        assertThat(level(director, "YINGU-7", "")).contains("明川铸件", "4000.04");
        assertThat(director.get(page("T") + "/figures").body()).contains("784933.97");
        assertThat(director.get(page("T") + "/figures?per=account").body()).contains("1000.01");
        assertThat(director.get(page("YINGU-7") + "/figures?per=group").body()).contains("781333.34");
        assertThat(director.get(page("YINGU-7") + "/revenue?per=group").body()).contains("781,333.34");
        assertThat(director.get(page("T") + "/mix").body()).contains("设备", "7600.67");
        assertThat(director.get(page("YINGU-7") + "/group").body()).contains("明川集团");
        assertThat(director.get("/lines?account=" + id("T").id() + "&group=true&on=2026-03-05")
                        .body())
                .contains("784,933.97");
    }

    @Test
    void isTheGroupOfTheDayAskedFor() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        String day = "?on=2025-12-31";

        assertThat(group(director, "U", day)).contains("明川电机", "651.1");
        assertThat(group(director, "T", day)).doesNotContain("明川电机").contains("隐谷科技");
        assertThat(ready(director, page("U") + "/figures" + day)).contains("651.1");
        assertThat(ready(director, page("U") + "/figures" + day + "&per=account"))
                .contains("50.5");
        assertThat(director.get(page("U") + day).body()).contains("明川电机", "As of");
        assertThat(director.get(page("T") + day).body()).doesNotContain("明川电机");
        assertThat(director.get("/lines?account=" + id("U").id() + "&group=true&on=2025-12-31")
                        .body())
                .contains("2,651.12");
    }

    @Test
    void countsForAManagerOnlyWhatTheySee() {
        Visitor manager = manager();

        assertThat(group(manager, "T", "")).contains("明川电机", "3600.63", "2600.62", "Only accounts you may see");
        assertThat(manager.get(page("T") + "/figures").body()).contains("3600.63", "only those you may see");
        assertThat(manager.get(page("T") + "/revenue").body()).contains("3,000.03", "600.60");
        assertThat(group(manager, "U", "?on=2025-12-31")).contains("明川电机", "651.1");
        assertThat(manager.get("/portfolio?per=group").body()).contains("云杉集团").doesNotContain("明川集团");
    }

    @Test
    void tellsAManagerNothingOfTheHiddenOne() {
        Visitor manager = manager();
        tellsNothing(manager);
        for (String address : List.of("/portfolio?per=group", "/portfolio/export.csv?per=group")) {
            assertThat(SECRETS.stream().filter(ready(manager, address)::contains))
                    .as(address)
                    .isEmpty();
        }
        assertThat(manager.get(page("YINGU-7") + "/group").statusCode()).isEqualTo(404);
        assertThat(manager.get(page("YINGU-7") + "/group/level").statusCode()).isEqualTo(404);
    }

    @Test
    void addsUpNoConfidentialOneForThoseWhoMayNotKnowIt() {
        Visitor executive = house.signedIn(Role.EXECUTIVE);
        assertThat(group(executive, "T", "")).contains("784933.97");
        actors.system("test", () -> confidential.close(id("YINGU-7"), "国防项目"));
        try {
            assertThat(group(executive, "T", "")).contains("明川电机", "3600.63", "2600.62");
            assertThat(executive.get(page("T") + "/figures").body()).contains("3600.63");
            tellsNothing(executive);
            assertThat(group(house.signedIn(Role.DIRECTOR), "T", "")).contains("隐谷科技", "784933.97");
        } finally {
            actors.system("test", () -> confidential.open(id("YINGU-7"), "项目结束"));
        }
    }

    private void tellsNothing(Visitor visitor) {
        for (String code : List.of("T", "A", "G", "U")) {
            for (String part : List.of(
                    "",
                    "/group",
                    "/group/level",
                    "/parents",
                    "/figures",
                    "/revenue",
                    "/revenue/months",
                    "/revenue/quarters",
                    "/mix",
                    "/orders")) {
                for (String query :
                        List.of("", "?per=group", "?per=account", "?on=2026-03-10", "?on=2026-03-10&per=group")) {
                    String address = page(code) + part + query;
                    assertThat(SECRETS.stream().filter(ready(visitor, address)::contains))
                            .as(address)
                            .isEmpty();
                }
            }
            String lines = "/lines?account=" + id(code).id() + "&group=true&on=2026-03-10";
            assertThat(SECRETS.stream().filter(visitor.get(lines).body()::contains))
                    .as(lines)
                    .isEmpty();
        }
    }

    @Test
    void isShownWithoutFiguresToThoseWhoMayNotSeeThem() {
        Visitor desk = house.signedIn(Role.DESK);

        assertThat(group(desk, "T", "")).contains("明川电机", "隐谷科技").doesNotContain("784933", "2600.62");
        assertThat(level(desk, "YINGU-7", "?on=2026-03-10")).contains("明川铸件").doesNotContain("4000.04");
    }

    private String group(Visitor visitor, String code, String query) {
        return ready(visitor, page(code) + "/group" + query);
    }

    private String level(Visitor visitor, String code, String query) {
        return ready(visitor, page(code) + "/group/level" + query);
    }

    /// The page once its figures have been worked out.
    private String ready(Visitor visitor, String address) {
        for (int turn = 0; turn < 100; turn++) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            if (answer.statusCode() != 302 && !answer.body().contains("Working out the figures")) {
                return answer.body();
            }
            new Quiet(actors, jdbc, jobs).awaited();
        }
        throw new AssertionError("never ready: " + address);
    }

    private Visitor manager() {
        var manager = house.person(Role.MANAGER);
        actors.system("test", () -> {
            for (String code : List.of("T", "A", "G", "U")) {
                grants.grant(id(code).id(), manager.id(), "test");
            }
        });
        return house.signedIn(manager);
    }

    private String page(String code) {
        return "/accounts/" + id(code).id();
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
