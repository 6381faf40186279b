package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.orders.OrderImports;
import pareto.testing.Visitor;

/// 沐野一厂 and 沐野二厂 of one group order every week for 100 each, as ten others do by themselves; since October 二厂
/// orders for both.
class AShareMovesAfterAnImportTests extends ThreeListedAccounts {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 4);
    private static final LocalDate MOVED = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @TempDir
    private Path folder;

    @Autowired
    private OrderImports imports;

    @BeforeEach
    void ordersAreIn() throws IOException {
        Path orders = Files.writeString(folder.resolve("orders.csv"), orders());
        house.knowsOnly();
        actors.system("test", () -> imports.take(orders, "衡川 ERP"));
        awaitQuiet();
    }

    /// Other tests of this application have no orders, and want no list made of any.
    @AfterEach
    void noOrdersAnyMore() {
        actors.system("test", imports::undoAll);
        awaitQuiet();
    }

    private static String orders() {
        var lines = new StringBuilder("客户编码,客户名称,上级客户,订单号,下单日期,数量,金额,币种\n");
        lines.append("M0,沐野集团,,M0,2023-01-04,1,1,CNY\n");
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(7)) {
            boolean moved = !day.isBefore(MOVED);
            for (int i = 0; i < 10; i++) {
                lines.append("B%1$d,客户%1$d,,B%1$d-%2$s,%2$s,1,100,CNY%n".formatted(i, day));
            }
            lines.append(moved ? "" : "M1,沐野一厂,M0,M1-%1$s,%1$s,1,100,CNY%n".formatted(day));
            lines.append("M2,沐野二厂,M0,M2-%1$s,%1$s,1,%2$d,CNY%n".formatted(day, moved ? 200 : 100));
        }
        return lines.toString();
    }

    private Visitor sees(String... codes) {
        var person = house.person("苏明远", Role.MANAGER);
        actors.system("test", () -> {
            for (String code : codes) {
                grants.grant(house.account(code).id(), person.id(), "test");
            }
        });
        return house.signedIn(person);
    }

    /// Thirteen orders of 200 a quarter, half of which its share was.
    @Test
    void isToldToWhoeverSeesTheWholeGroup() {
        String page = sees("M0", "M1", "M2").get("/warnings").body();

        assertThat(page)
                .contains("Share moving within the group", "Other units of the group took over:")
                .contains("¥1.3K expected by its share of what its group buys, ¥0 came");
        assertThat(sees("M0", "M1").get("/warnings").body()).contains("沐野一厂").doesNotContain("Share moving", "沐野二厂");
        assertThat(sees("M1", "M2").get("/warnings").body()).doesNotContain("Share moving");
    }
}
