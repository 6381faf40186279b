package pareto.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.Standings;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderImports;
import pareto.team.Teams;

/// 恒岳重工 under two codes, each with a manager, and one other account.
@TestPropertySource(properties = "pareto.test=turn-out-to-be-one")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TwoCompaniesTurnOutToBeOneTests extends JourneyTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,币种
            H1,恒岳重工有限公司,D1,1,2026-03-02,专线接入,1,300000.00,CNY
            H2,恒岳重工股份有限公司,D2,1,2026-03-03,专线接入,1,200000.00,CNY
            H3,云杉科技,D3,1,2026-03-04,专线接入,1,100000.00,CNY
            """;

    @TempDir
    Path folder;

    private WithPassword director = new WithPassword(IdentityId.next(), "", "");
    private Map<String, AccountId> ids = Map.of();

    @BeforeEach
    void oneCompanyUnderTwoCodes() throws IOException {
        Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
        Actors actors = application().getBean(Actors.class);
        actors.system("test", () -> application().getBean(OrderImports.class).take(orders, "衡川 ERP"));
        await().atMost(LONG)
                .until(() -> actors.system(
                        "test",
                        () -> application()
                                .getBean(PortfolioOverview.class)
                                .current()
                                .isPresent()));
        actors.system("test", () -> {
            Identities identities = application().getBean(Identities.class);
            director = identities.create("方砚秋", "director", Role.DIRECTOR);
            ids = application().getBean(Accounts.class).ids(List.of("H1", "H2"));
            LocalDate since = LocalDate.now(application().getBean(Clock.class)).minusYears(1);
            Teams teams = application().getBean(Teams.class);
            teams.entrust(
                    List.of(id("H1")),
                    identities.create("林知夏", "lin", Role.MANAGER).id(),
                    since);
            teams.entrust(
                    List.of(id("H2")),
                    identities.create("秦朗", "qin", Role.MANAGER).id(),
                    since);
            application().getBean(Standings.class).name(id("H2"), "连续三年采购");
        });
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("两家公司其实是一家-后来又不是.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("two-companies-turn-out-to-be-one.md", View.ENGLISH, steps());
    }

    private Steps steps() {
        return Steps.common()
                .with("(?:以|As) ?[「“]director[」”](?:登录|, sign in)", (screen, found) -> SignIn.as(screen, director))
                .where("account", "/accounts/" + id("H1").id())
                .where("other", "/accounts/" + id("H2").id());
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(ids.get(code));
    }
}
