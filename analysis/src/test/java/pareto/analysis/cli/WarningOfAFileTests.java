package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;
import tools.jackson.databind.JsonNode;

class WarningOfAFileTests {

    @TempDir
    private Path folder;

    /// K1 ordered in early March of five years and not in the sixth; K2 orders all the time.
    private Path orders() throws Exception {
        var text = new StringBuilder("客户编码,订单号,下单日期,数量,金额,币种\n");
        for (int year = 2020; year < 2025; year++) {
            text.append("K1,A")
                    .append(year)
                    .append(',')
                    .append(year)
                    .append("-03-0")
                    .append(year % 5 + 1);
            text.append(",10,5000,CNY\n");
        }
        var end = LocalDate.of(2025, 6, 1);
        for (var day = LocalDate.of(2020, 1, 1); day.isBefore(end); day = day.plusDays(9)) {
            text.append("K2,B").append(day).append(',').append(day).append(",1,100,CNY\n");
        }
        return Files.writeString(folder.resolve("orders.csv"), text);
    }

    @Test
    void jsonHasWhatWasAskedFor() throws Exception {
        var shell = pareto("warn", orders(), "--as-of", "2025-02-01,2025-04-14", "--bound", 0.5, "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());
        var warning = json.at("/1/warnings/0");

        assertThat(shell.exit()).isZero();
        assertThat(json.at("/0/warnings")).isEmpty();
        assertThat(json.at("/1/warnings")).hasSize(1);
        assertThat(warning.propertyNames())
                .containsExactly(
                        "account",
                        "kind",
                        "window",
                        "expectedLow",
                        "expectedMid",
                        "expectedHigh",
                        "actual",
                        "chance",
                        "falseAlarm",
                        "revenueAtRisk",
                        "since",
                        "sentence");
        assertThat(warning.at("/account").asString()).isEqualTo("K1");
        assertThat(warning.at("/kind").asString()).isEqualTo("orderMissing");
        assertThat(warning.at("/actual").asInt()).isZero();
        assertThat(warning.at("/revenueAtRisk/mid").asDouble()).isBetween(2_500.0, 6_000.0);
        assertThat(warning.at("/sentence").asString()).startsWith("Always orders around this time of the year");
    }

    @Test
    void tellsHowSurprisingCompleteWindowsWere() throws Exception {
        var shell = pareto("warn", orders(), "--as-of", "weekly:2024-01-01..2025-04-14", "--json", "--assessed");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(json).hasSize(68);
        assertThat(json.findValues("assessed").stream()
                        .mapToInt(list -> list.size())
                        .sum())
                .isPositive();
    }

    @Test
    void speaksChinese() throws Exception {
        var shell = pareto("warn", orders(), "--as-of", "2025-04-14", "--bound", 0.5, "--lang", "zh");

        assertThat(shell.out()).contains("截至 2025-04-14 · 预警 1 条").contains("往年总在这个时节下单");
    }

    @Test
    void anExplanationOnRecordIsHeard() throws Exception {
        var records = Files.writeString(
                folder.resolve("records.csv"),
                "account,kind,from,until,recorded_on\nK1,agreedPause,2025-02-01,2025-12-31,2025-01-20\n");
        var shell = pareto("warn", orders(), "--as-of", "2025-04-14", "--bound", 0.5, "--records", records);

        assertThat(shell.out()).contains("0 warnings");
    }

    /// Twelve accounts buy steel by the ton and paint by the barrel every month, at prices of their own; K1
    /// pays a tenth less since April. A return at full price, and a sample for nothing, tell no price.
    @Test
    void pricesThatFallAreToldByProductAndUnit() throws Exception {
        var text = new StringBuilder("客户编码,订单号,下单日期,产品编码,单位,数量,金额,币种\n");
        var random = new SplittableRandom(1);
        for (int month = 0; month < 36; month++) {
            var day = LocalDate.of(2022, 1, 5).plusMonths(month);
            for (int account = 1; account <= 12; account++) {
                double less = account == 1 && !day.isBefore(LocalDate.of(2024, 4, 1)) ? 0.9 : 1;
                for (var product : List.of("钢材,吨,100", "油漆,桶,40")) {
                    var parts = product.split(",");
                    text.append("K%d,A%d-%d,%s,%s,%s,10,%.2f,CNY%n"
                            .formatted(
                                    account,
                                    account,
                                    month,
                                    day,
                                    parts[0],
                                    parts[1],
                                    10 * Integer.parseInt(parts[2]) * less * (0.99 + 0.02 * random.nextDouble())));
                }
            }
        }
        text.append("K1,R1,2024-12-20,钢材,吨,-1,-100.00,CNY\nK1,S1,2024-12-20,钢材,吨,5,0.00,CNY\n");
        var file = Files.writeString(folder.resolve("prices.csv"), text);

        var warning = JsonAnswer.MAPPER
                .readTree(
                        pareto("warn", file, "--as-of", "2024-12-31", "--json").out())
                .at("/0/warnings")
                .valueStream()
                .filter(one -> one.at("/kind").asString().equals("priceErosion"))
                .findFirst()
                .orElseThrow();

        assertThat(warning.at("/account").asString()).isEqualTo("K1");
        assertThat(warning.at("/named").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("钢材 (吨)", "油漆 (桶)");
        assertThat(warning.at("/actual").asDouble()).isCloseTo(3 * 1_400 * 0.9, within(40.0));
        assertThat(warning.at("/prices")
                        .valueStream()
                        .map(quarter -> quarter.at("/from").asString()))
                .contains("2024-01-01", "2024-10-01");
        assertThat(warning.at("/sentence").asString())
                .startsWith("Pays less for the same products than before")
                .contains("had its prices moved as others' did", "; most of it ");
    }

    @Test
    void aPriceOfWhichNoProductIsNamedSaysNothingOfThem() {
        var amount = new Expectation(1, 2, 3);
        var asOf = LocalDate.of(2024, 12, 31);
        var warning = new Warning(
                "K1",
                Kind.PRICE_EROSION,
                Period.through(LocalDate.of(2024, 10, 1), asOf),
                amount,
                1,
                0.01,
                0.02,
                amount,
                asOf,
                false,
                List.of());

        assertThat(WarningSentence.of(warning, asOf, "CNY", Words.in(Locale.ENGLISH)))
                .contains("as others' did 2.00; by chance in")
                .doesNotContain("most of it");
        assertThat(WarningSentence.of(warning, asOf, "CNY", Words.in(Locale.CHINESE)))
                .contains("若价格随其他客户同步变动应为 2.00；")
                .doesNotContain("主要是");
    }

    /// N and S stand in one group and order every week, for 100 each; since October S orders for both.
    @Test
    void aShareThatMovesIsToldOfAccountsWithGroups() throws Exception {
        var text = new StringBuilder("客户编码,订单号,下单日期,数量,金额,币种\n");
        for (var day = LocalDate.of(2022, 1, 5); day.isBefore(LocalDate.of(2025, 1, 1)); day = day.plusDays(7)) {
            boolean moved = !day.isBefore(LocalDate.of(2024, 10, 1));
            text.append(moved ? "" : "N,N%1$s,%1$s,1,100,CNY%n".formatted(day));
            text.append("S,S%1$s,%1$s,1,%2$d,CNY%n".formatted(day, moved ? 200 : 100));
        }
        var file = Files.writeString(folder.resolve("group.csv"), text);
        var groups = Files.writeString(folder.resolve("groups.csv"), "account,group\nN,G\nS,G\n");

        var alone = pareto("warn", file, "--as-of", "2024-12-31", "--bound", 0.5);
        var together = pareto("warn", file, "--as-of", "2024-12-31", "--bound", 0.5, "--accounts", groups);

        assertThat(alone.out()).doesNotContain("share moves");
        assertThat(together.out()).contains("N  Its share moves within its group", "S took over");
        assertThat(pareto("warn", file, "--as-of", "2024-12-31", "--bound", 0.5, "--accounts", groups, "--lang", "zh")
                        .out())
                .contains("份额移往同集团其他单位", "由S接手");
    }

    @Test
    void whatCannotBeAnsweredIsSaidInOneSentence() throws Exception {
        var records = Files.writeString(folder.resolve("records.csv"), "account,from\nK1,yesterday\n");

        assertThat(pareto("warn", orders(), "--as-of", "soon").err()).startsWith("soon names no days");
        assertThat(pareto("warn", orders(), "--as-of", "weekly:2025-02-01..2024-02-01")
                        .exit())
                .isEqualTo(2);
        assertThat(pareto("warn", orders(), "--as-of", "2025-02-01", "--bound", 1)
                        .err())
                .contains("--bound");
        assertThat(pareto("warn", orders(), "--as-of", "2025-02-01", "--records", records)
                        .err())
                .contains("Line 2 of records.csv explains nothing");
        assertThat(pareto("warn", orders(), "--as-of", "2025-02-01", "--accounts", records)
                        .err())
                .contains("names no account and group");
    }
}
