package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.testing.Visitor;

/// Twelve accounts buy 连接 for 1,000 each. Eight of them buy 云 as well, for 100, 200, … 800. 沐野一厂 is one of the four
/// others; its sister 沐野二厂, a customer of 设备 alone, buys 安全 too, a tenth of the rest.
@TestPropertySource(properties = "pareto.test=white-space")
class WhatAccountsCouldBuyTests extends StudyTest {

    @BeforeEach
    void ordersAreInAndWorkedOut() throws IOException {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), orders());
            actors.system("test", () -> imports.take(orders, "ERP"));
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> 2
                        == house.asSystem(() -> jdbc.sql(
                                        "select count(*) from kept_study where study in ('whitespace', 'retention')")
                                .query(Integer.class)
                                .single()));
    }

    private static String orders() {
        var lines = new StringBuilder("客户编码,客户名称,上级客户,订单号,下单日期,品类,数量,金额,币种\n");
        for (int i = 1; i <= 11; i++) {
            lines.append("B%1$d,客户%1$d,,%1$d,2026-01-10,连接,1,1000,CNY\n".formatted(i));
            if (i <= 8) {
                lines.append("B%1$d,客户%1$d,,%1$d,2026-01-10,云,1,%1$d00,CNY\n".formatted(i));
            }
        }
        lines.append("M1,沐野一厂,M0,21,2026-01-10,连接,1,1000,CNY\n");
        lines.append("M2,沐野二厂,M0,22,2026-01-10,设备,1,5000,CNY\n");
        lines.append("M2,沐野二厂,M0,22,2026-01-10,安全,1,500,CNY\n");
        lines.append("M0,沐野集团,,23,2026-01-10,设备,1,1,CNY\n");
        return lines.toString();
    }

    /// 8/11 of the median share, half-way between 400/1,400 and 500/1,500, of 1,000.
    @Test
    void isSaidOfOneAccountWithItsEvidence() {
        assertThat(director().get(page("M1")).body())
                .contains("8 of 11 comparable accounts of its size buy it; it is 31.0% of what they buy (median).")
                .contains("¥225")
                .contains("It has never bought it.");
    }

    @Test
    void namesWhatASisterUnitBuys() {
        assertThat(director().get(page("M1")).body()).contains("安全", "1 of 2 other units of its group buys it.");
    }

    /// From what her sister lacks or has, a manager of one unit would learn what the other buys.
    @Test
    void doesNotTellAManagerOfOneUnitWhatItsSistersBuy() {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        AccountId account = house.account("M1");
        actors.system("test", () -> grants.grant(account.id(), manager.id(), "test"));

        Visitor visitor = house.signedIn(manager);

        assertThat(visitor.get(page("M1")).body()).contains("云", "¥225").doesNotContain("安全", "other unit");
        assertThat(visitor.get("/analyses/whitespace").body())
                .contains("1 of 1 accounts lacks families")
                .doesNotContain("安全");
    }

    @Test
    void isTakenAwayRowByRow() {
        assertThat(director().get("/analyses/whitespace/export.csv").body())
                .contains("\"M1\",\"沐野一厂\",\"云\",225,0,412,");
    }

    private String page(String account) {
        return "/accounts/" + house.account(account).id() + "/analyses";
    }

    private Visitor director() {
        return house.signedIn(Role.DIRECTOR);
    }
}
