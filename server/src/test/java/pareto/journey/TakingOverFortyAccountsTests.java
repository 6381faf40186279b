package pareto.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderImports;
import pareto.people.Colleagues;
import pareto.team.Teams;

/// Forty accounts with orders, looked after by 林知夏 under 方砚秋.
@TestPropertySource(properties = "pareto.test=taking-over")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TakingOverFortyAccountsTests extends JourneyTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Map<String, WithPassword> people = new HashMap<>();

    @BeforeEach
    void fortyAccountsOfOneManager() throws IOException {
        Path orders = Files.writeString(folder.resolve("orders.csv"), orders());
        Actors actors = application().getBean(Actors.class);
        actors.system("test", () -> {
            add("director", "方砚秋", Role.DIRECTOR);
            add("leaver", "林知夏", Role.MANAGER);
            add("successor", "苏禾", Role.MANAGER);
            add("deputy", "秦朗", Role.MANAGER);
            Colleagues colleagues = application().getBean(Colleagues.class);
            colleagues.place(id("leaver"), "大客户经理", "大客户部", "江城", id("director"));
            return application().getBean(OrderImports.class).take(orders, "衡川 ERP");
        });
        await().atMost(LONG)
                .until(() -> actors.system(
                        "test",
                        () -> application()
                                .getBean(PortfolioOverview.class)
                                .current()
                                .isPresent()));
        actors.system("test", () -> {
            Accounts accounts = application().getBean(Accounts.class);
            List<String> codes = new ArrayList<>();
            for (int number = 1; number <= 40; number++) codes.add("J" + number);
            Teams teams = application().getBean(Teams.class);
            LocalDate longAgo =
                    LocalDate.now(application().getBean(Clock.class)).minusYears(1);
            teams.entrust(accounts.ids(codes).values(), id("leaver"), longAgo);
            teams.makeDeputy(Objects.requireNonNull(accounts.ids(List.of("J1")).get("J1")), id("deputy"), longAgo);
        });
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("接手四十个客户.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("taking-over-forty-accounts.md", View.ENGLISH, steps());
    }

    private Steps steps() {
        return Steps.common()
                .with(
                        "(?:以|As) ?[「“](.+)[」”](?:登录|, sign in)",
                        (screen, found) -> SignIn.as(screen, Objects.requireNonNull(people.get(found.group(1)))))
                .with(
                        "(?:以|As) ?[「“](.+)[」”](?:试着登录|, try to sign in)",
                        (screen, found) -> refused(screen, found.group(1)));
    }

    /// The browser notes an answer of 401, as it should.
    private void refused(Screen screen, String who) {
        SignIn.tryAs(screen, Objects.requireNonNull(people.get(who)));
        screen.settle();
        screen.complaints().forgive("answer 401");
    }

    private void add(String who, String name, Role role) {
        people.put(who, application().getBean(Identities.class).create(name, who, role));
    }

    private IdentityId id(String who) {
        return Objects.requireNonNull(people.get(who)).id();
    }

    private static String orders() {
        StringBuilder lines = new StringBuilder("客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,币种\n");
        for (int number = 1; number <= 40; number++) {
            String name = number == 1 ? "恒岳重工" : "云杉" + number + "号店";
            lines.append("J%d,%s,D%d,1,2026-03-%02d,专线接入,1,%d.00,CNY%n"
                    .formatted(number, name, number, 1 + number % 28, 100_000 - number * 1_000));
        }
        return lines.toString();
    }
}
