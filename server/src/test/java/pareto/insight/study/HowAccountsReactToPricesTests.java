package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.testing.Visitor;

/// Six accounts buy 100 a month at 10 for two years. 恒岳重工 pays 10 and 10.50 in turn, for three months each,
/// and buys 1/1.05² times as much when it is dear. 李明, a private person, does the same.
@TestPropertySource(properties = "pareto.test=prices")
class HowAccountsReactToPricesTests extends StudyTest {

    private static final int MONTHS = 24;

    @BeforeEach
    void ordersAreInAndWorkedOut() throws IOException {
        if (actors.system("test", imports::none)) {
            take("first", orders(MONTHS));
            house.asSystem(() -> {
                jdbc.sql("update account set kind = 'person' where code = 'P'").update();
                jdbc.sql("delete from kept_study where study = 'prices'").update();
                jdbc.sql("delete from price_row").update();
            });
            take("second", "Z,路人,Z1,2025-12-31,连接,50M,条,1,10,CNY\n");
        }
    }

    @Test
    void isToldWithItsIntervalAndThePriceChangesItRestsOn() {
        assertThat(director().get(page("A")).body())
                .contains("It can be told of 1 of 1 family.")
                .contains("\u22122.2 to \u22121.8", "More than in proportion: revenue falls when the price rises.")
                .contains("Rests on 7 price changes in 24 months.")
                .contains("¥10.00 → ¥10.50 (+5.0%)");
    }

    @Test
    void isNotToldWhereThePriceNeverChanged() {
        assertThat(director().get(page("B1")).body())
                .contains("Nothing can be told: its price has always been the same.");
    }

    @Test
    void isNeverToldOfAPrivatePerson() {
        assertThat(director().get(page("P")).body()).contains("or it is a private person");
        assertThat(director().get("/analyses/prices/export.csv").body()).doesNotContain("李明");
    }

    @Test
    void isToldOfAllTogetherWithTheReasonsWhyNot() {
        assertThat(director().get("/analyses/prices").body())
                .contains("It can be told of 1 of 7 accounts, in 1 family.")
                .contains("恒岳重工 · 连接</b> reacts most: \u22122.0 (\u22122.2 to \u22121.8).", "The price never changed");
    }

    @Test
    void tellsAManagerOfTheirAccountsOnly() {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> grants.grant(house.account("B1").id(), manager.id(), "test"));

        assertThat(house.signedIn(manager).get("/analyses/prices").body())
                .contains("It can be told of none of 1 account; why not stands below.")
                .doesNotContain("恒岳重工");
    }

    @Test
    void isTakenAwayRowByRow() {
        assertThat(director().get("/analyses/prices/export.csv").body())
                .contains("\"A\",\"恒岳重工\",\"连接\",-2.00,", ",7,24,\"More than in proportion")
                .contains("\"B1\",\"客户1\",\"连接\",,,,0,,\"Nothing can be told");
    }

    private String page(String account) {
        return "/analyses/prices?account=" + house.account(account).id();
    }

    private Visitor director() {
        return house.signedIn(Role.DIRECTOR);
    }

    private void take(String name, String orders) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".csv"), "客户编码,客户名称,订单号,下单日期,品类,品名,单位,数量,金额,币种\n" + orders);
        actors.system("test", () -> imports.take(file, "ERP"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> house.asSystem(() -> jdbc.sql("""
                        select exists (select 1 from kept_study k where k.study = 'prices' and k.analysis_id =
                            (select id from standing_analysis where not asked and per = 'account'
                            order by computed_at desc limit 1))
                            and exists (select 1 from account where code = ?)
                        """)
                        .param(name.equals("first") ? "A" : "Z")
                        .query(Boolean.class)
                        .single()));
    }

    private static String orders(int months) {
        var lines = new StringBuilder();
        for (int month = 0; month < months; month++) {
            LocalDate day = LocalDate.of(2024, 1, 15).plusMonths(month);
            boolean dear = month / 3 % 2 == 1;
            double off = Math.exp(month % 3 == 1 ? -0.02 : 0.01);
            double quantity = 100 * Math.pow(dear ? 1.05 : 1, -2) * off;
            for (int other = 1; other <= 6; other++) {
                line(lines, "B" + other, "客户" + other, day, 100, 1_000);
            }
            line(lines, "A", "恒岳重工", day, quantity, quantity * (dear ? 10.5 : 10));
            line(lines, "P", "李明", day, quantity, quantity * (dear ? 10.5 : 10));
        }
        return lines.toString();
    }

    private static void line(
            StringBuilder lines, String code, String name, LocalDate day, double quantity, double amount) {
        lines.append(String.format(
                Locale.ROOT, "%s,%s,%s-%s,%s,连接,50M,条,%.4f,%.4f,CNY%n", code, name, code, day, day, quantity, amount));
    }
}
