package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AnalysingAFileTests {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,下单日期,数量,金额,币种
            K1,衡川电缆,1,2026-01-10,5,"1,000.50",CNY
            K2,=HYPERLINK("x"),2,2026-02-10,1,600.00,CNY
            K3,<b>北岭</b>,3,2026-03-10,1,399.5,CNY
            K1,衡川电缆,4,2026-03-12,-1,-100.00,CNY
            ,,5,2026-03-13,1,50,CNY
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonHasExactDecimalsAndEveryRecordOnce() throws Exception {
        var shell = pareto("analyse", orders(ORDERS), "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(shell.exit()).isZero();
        assertThat(json.at("/lines/read").asInt()).isEqualTo(5);
        assertThat(json.at("/lines/accepted").asInt()).isEqualTo(4);
        assertThat(json.at("/lines/unattributed").asInt()).isEqualTo(1);
        assertThat(json.at("/money/read").asString()).isEqualTo("1950");
        assertThat(json.at("/money/accepted").asString()).isEqualTo("1900");
        assertThat(json.at("/accounts").asInt()).isEqualTo(3);
        assertThat(json.at("/orders").asInt()).isEqualTo(3);
        assertThat(json.at("/total").asString()).isEqualTo("1900");
        assertThat(json.at("/currency").asString()).isEqualTo("CNY");
        assertThat(json.at("/concentration").propertyNames())
                .containsExactlyInAnyOrder(
                        "top1Share",
                        "top5Share",
                        "top10Share",
                        "top20PercentShare",
                        "accountsFor80Percent",
                        "accountsFor95Percent",
                        "herfindahl",
                        "gini");
        first(json.at("/ranking/0"));
    }

    private static void first(JsonNode row) {
        assertThat(row.propertyNames())
                .containsExactly(
                        "rank",
                        "account",
                        "name",
                        "revenue",
                        "share",
                        "cumulativeShare",
                        "orders",
                        "orderDays",
                        "firstOrder",
                        "lastOrder",
                        "tier");
        assertThat(row.at("/account").asString()).isEqualTo("K1");
        assertThat(row.at("/name").asString()).isEqualTo("衡川电缆");
        assertThat(row.at("/revenue").asString()).isEqualTo("900.5");
        assertThat(row.at("/firstOrder").asString()).isEqualTo("2026-01-10");
        assertThat(row.at("/orderDays").asInt()).isEqualTo(1);
        assertThat(row.at("/tier").asString()).isEqualTo("PLATINUM");
    }

    @Test
    void windowAndReturnsCanBeChosen() throws Exception {
        var file = orders(ORDERS);

        assertThat(total(pareto("analyse", file, "--json", "--returns", "ignore")))
                .isEqualTo("2000");
        assertThat(total(pareto("analyse", file, "--json", "--from", "2026-02-01")))
                .isEqualTo("999.5");
        assertThat(total(pareto("analyse", file, "--json", "--as-of", "2026-02-28")))
                .isEqualTo("1600.5");
    }

    @Test
    void theTableShowsAccountsConcentrationAndCounts() throws Exception {
        var shell = pareto("analyse", orders(ORDERS), "--lang", "zh");

        assertThat(shell.out()).contains("衡川电缆", "白金候选", "达到 80% 的客户数", "1,900.00 CNY", "无客户");
    }

    @Test
    void rejectedRecordsEndInOne() throws Exception {
        var shell = pareto("analyse", orders(ORDERS + "K4,x,6,never,1,10,CNY\n"), "--json");

        assertThat(shell.exit()).isEqualTo(1);
        assertThat(JsonAnswer.MAPPER.readTree(shell.out()).at("/lines/rejected").asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereEndsInTwo() {
        refused(pareto("analyse", folder.resolve("none.csv")), "There is no file");
    }

    @Test
    void wrongUseEndsInTwo() {
        refused(pareto("analyse"), "Missing required parameter");
        refused(pareto("analyse", "x.csv", "--json", "--html", "y"), "mutually exclusive");
    }

    @Test
    void aFileWithoutAmountsEndsInTwo() throws Exception {
        refused(pareto("analyse", orders("客户编码,下单日期\nK1,2026-01-10\nK2,2026-01-11\n")), "--map amount=");
    }

    @Test
    void severalCurrenciesAreNeverAddedUnconverted() throws Exception {
        var file = orders(ORDERS + "K4,x,6,2026-03-20,1,100,USD\n");
        refused(pareto("analyse", file, "--json"), "say with --currency");
        refused(pareto("analyse", file, "--json", "--currency", "CNY"), "No rate from USD to CNY holds on 2026-03-20");

        var rates = Files.writeString(folder.resolve("rates.csv"), "from,to,day,rate\nUSD,CNY,2026-01-01,7.1\n");
        var shell = pareto("analyse", file, "--json", "--currency", "CNY", "--rates", rates);
        assertThat(total(shell)).isEqualTo("2610");
        assertThat(JsonAnswer.MAPPER
                        .readTree(shell.out())
                        .at("/money/accepted/USD")
                        .asString())
                .isEqualTo("100");
    }

    @Test
    void theSameContentTwiceCountsOnce() throws Exception {
        var file = orders(ORDERS);
        var copy = Files.copy(file, folder.resolve("copy.csv"));

        assertThat(total(pareto("analyse", file, copy, "--json"))).isEqualTo("1900");
    }

    @Test
    void thePageEscapesWhatTheFileSays() throws Exception {
        var out = folder.resolve("page.html");
        var shell = pareto("analyse", orders(ORDERS), "--html", out);
        var page = Files.readString(out);

        assertThat(shell.exit()).isZero();
        assertThat(page).contains("&lt;b&gt;北岭&lt;/b&gt;", "<svg", "Platinum candidate");
        assertThat(page).doesNotContain("<b>北岭", "<script");
    }

    @Test
    void thePageOfTenThousandAccountsStaysUnderOneMegabyte() throws Exception {
        var page = page(10_000, "光缆电缆通信公司");

        assertThat(Files.size(page)).isLessThan(1_000_000);
        assertThat(Files.readString(page).contains("<td>K10000")).isTrue();
    }

    @Test
    void whatNoLongerFitsIsSummedUp() throws Exception {
        var page = page(3_000, "光缆电缆通信设备".repeat(16));

        assertThat(Files.size(page)).isLessThan(1_000_000);
        assertThat(Files.readString(page).contains("further accounts with")).isTrue();
    }

    private Path page(int accounts, String name) throws Exception {
        var text = new StringBuilder("客户编码,客户名称,订单号,下单日期,数量,金额,币种\n");
        for (int i = 1; i <= accounts; i++) {
            text.append("K%05d,%s%d,%d,2026-01-10,1,%d.25,CNY\n".formatted(i, name, i, i, 20_000 - i));
        }
        var out = folder.resolve("page.html");
        assertThat(pareto("analyse", orders(text.toString()), "--html", out).exit())
                .isZero();
        return out;
    }

    private Path orders(String text) throws Exception {
        return Files.writeString(folder.resolve("orders.csv"), text);
    }

    private static String total(Shell shell) {
        return JsonAnswer.MAPPER.readTree(shell.out()).at("/total").asString();
    }

    private static void refused(Shell shell, String part) {
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains(part);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.out()).isEmpty();
    }
}
