package pareto.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.database.Database;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderImports;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 林知夏 looks after 明川重工 and 苏禾 after 隐谷科技, and all they ask goes through one and the same connection.
@IntegrationTest
@TestPropertySource(properties = {"pareto.db.connections=1", "pareto.test=one-connection"})
class OneConnectionTests {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种
            MC-1,明川重工,D1,1,2026-03-02,专线接入,1,431234.56,371111.11,CNY
            YINGU-00009,隐谷科技,D2,1,2026-03-03,专线接入,1,987654.32,913913.91,CNY
            """;

    private static final String SLEEP = "select code, pg_sleep(300) from account";

    private static final String MANY = """
            with made as (
                insert into account (id, code, folded_code, name, normal_name, created_at)
                select gen_random_uuid(), 'BULK-' || n, 'bulk-' || n, '明川分厂' || n, '明川分厂' || n, now()
                from generate_series(1, 60000) n
                returning id, substr(code, 6)::int as n
            ), opened as (
                insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                select '%1$s', id, 'person', '%1$s', now(), 'test' from made
            )
            insert into ranking_row
            select t.analysis_id, m.id, 1000 + m.n, t.revenue, t.before_revenue, t.returns, t.margin, t.margin_revenue,
                t.before_margin, t.orders, t.order_days, t.before_orders, t.since, t.latest, t.growth, t.margin_rate,
                t.share, t.cumulative, t.cumulative_share, t.share_before, t.abc, t.recency, t.frequency, t.monetary,
                t.tier, t.tier_candidate, t.tier_reason, t.tier_line, t.months, t.mix
            from made m, (
                select r.* from ranking_row r join standing_analysis s on s.id = r.analysis_id and s.per = 'account'
                where r.rank = 1
            ) t
            """;

    private static final int LITTLE = 8_000;
    private static final int ROUNDS = 60;
    private static final int AT_ONCE = 6;

    /// What one of the two managers must be shown, and what never.
    private record Asking(Visitor visitor, AccountId account, List<String> own, List<String> others) {}

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private Database database;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private Teams teams;

    @Autowired
    private Contacts contacts;

    @Autowired
    private OrderImports imports;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private WithPassword first = new WithPassword(pareto.access.IdentityId.next(), "", "");
    private WithPassword second = first;

    @BeforeEach
    void twoManagers() throws Exception {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> actors.system("test", () -> overview.current().isPresent()));
        }
        first = house.person("林知夏", Role.MANAGER);
        second = house.person("苏禾", Role.MANAGER);
        actors.system("test", () -> {
            teams.entrust(List.of(id("MC-1")), first.id(), LocalDate.of(2026, 1, 1));
            teams.entrust(List.of(id("YINGU-00009")), second.id(), LocalDate.of(2026, 1, 1));
            if (!contacts.any()) {
                contacts.add(id("MC-1"), somebody("顾明溪"));
                contacts.add(id("YINGU-00009"), somebody("贺隐山"));
            }
        });
    }

    @Test
    void serveTwoActorsByTurnsWithoutMixingThem() throws Exception {
        assertThat(pool.getMaximumPoolSize()).isEqualTo(1);
        List<String> names = List.of("明川重工", "MC-1", "顾明溪", "431234.56");
        List<String> otherNames = List.of("隐谷科技", "YINGU-00009", "贺隐山", "987654.32");
        Visitor one = house.signedIn(first);
        Visitor other = house.signedIn(second);
        List<Future<List<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int thread = 0; thread < AT_ONCE; thread++) {
                Asking asking = thread % 2 == 0
                        ? new Asking(one, id("MC-1"), names, otherNames)
                        : new Asking(other, id("YINGU-00009"), otherNames, names);
                answers.add(threads.submit(() -> mixed(asking)));
            }
            for (Future<List<String>> each : answers) {
                assertThat(each.get()).isEmpty();
            }
        }
    }

    @Test
    void carryNobodyOverFromACancelledQuery() throws Exception {
        CompletableFuture<List<String>> next;
        CompletableFuture<Void> sleeping = CompletableFuture.runAsync(() -> actors.runAs(
                first.id(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(SLEEP).query(row -> {}))));
        try (Backstage backstage = new Backstage(pool)) {
            backstage.awaitRunning(SLEEP);
            next = CompletableFuture.supplyAsync(() -> house.seenBy(second.id()));
            backstage.cancel(SLEEP);
        }

        assertThatThrownBy(sleeping::join).rootCause().hasMessageContaining("canceling statement");
        assertThat(next.join()).containsExactly("YINGU-00009");
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
        assertThat(house.seenBy(first.id())).containsExactly("MC-1");
    }

    @Test
    void carryNobodyOverFromAnExportThatBreaksOff() throws Exception {
        openMany(first);
        Visitor other = house.signedIn(second);
        CompletableFuture<String> next;
        try (Backstage backstage = new Backstage(pool);
                Socket client = new Socket()) {
            client.setReceiveBufferSize(LITTLE);
            client.setSoLinger(true, 0); // closed as by a client that is gone
            client.connect(new InetSocketAddress("127.0.0.1", port));
            client.getOutputStream()
                    .write(("GET /portfolio/export.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: JSESSIONID="
                                    + house.signedIn(first).cookie("JSESSIONID") + "\r\n\r\n")
                            .getBytes(UTF_8));
            assertThat(new String(client.getInputStream().readNBytes(LITTLE), UTF_8))
                    .contains("200", "明川分厂");
            backstage.awaitWaiting("from ranking_row");
            next = CompletableFuture.supplyAsync(
                    () -> other.get("/portfolio/export.csv").body());
        }

        assertThat(next.get(1, TimeUnit.MINUTES)).contains("隐谷科技").doesNotContain("明川");
        assertThat(house.seenBy(second.id())).containsExactly("YINGU-00009");
    }

    /// Enough accounts for a file larger than what lies between server and client.
    private void openMany(WithPassword who) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        pool.getJdbcUrl() + "?currentSchema=pareto,public",
                        database.access().owner().user(),
                        database.access().owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute(MANY.formatted(who.id()));
        }
    }

    /// Where an answer lacked what it must say or said what it must not.
    private static List<String> mixed(Asking asking) {
        String page = "/accounts/" + asking.account().id();
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String address = List.of(
                            "/portfolio/export.csv",
                            page + "/people",
                            page + "/figures",
                            page,
                            "/portfolio",
                            "/search?q=M")
                    .get(round % 6);
            HttpResponse<String> answer = asking.visitor().get(address);
            asking.others().stream()
                    .filter(answer.body()::contains)
                    .forEach(told -> wrong.add(address + " tells " + told));
            boolean says = asking.own().stream().anyMatch(answer.body()::contains);
            if (!says && !address.startsWith("/search")) {
                wrong.add(address + " says nothing of its own: " + answer.statusCode());
            }
        }
        return wrong;
    }

    private AccountId id(String code) {
        return house.account(code);
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }
}
