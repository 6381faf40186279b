package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.ReferenceData;
import tools.jackson.databind.JsonNode;

class BackTestingAFileTests {

    @TempDir
    private Path folder;

    @Test
    void jsonHasWhatWasAskedFor() throws Exception {
        var shell = pareto("backtest", orders(), "--cutoffs", "2024-06-30,2024-12-31", "--horizon-days", 60, "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(shell.exit()).isZero();
        assertThat(json.propertyNames())
                .containsExactly("cutoffs", "bootstrapSeed", "comparisons", "methods", "trackRecord");
        assertThat(json.at("/cutoffs")).hasSize(8);
        assertThat(json.at("/cutoffs/0").propertyNames())
                .containsExactly(
                        "cutoff",
                        "horizonDays",
                        "method",
                        "accounts",
                        "lost",
                        "auc",
                        "averagePrecision",
                        "precisionAt5Percent",
                        "brier",
                        "used");
        assertThat(json.at("/cutoffs/3/method").asString()).isEqualTo("pareto");
        assertThat(json.at("/methods/pareto/delays/0").propertyNames())
                .contains("targetRate", "achievedRate", "medianDays", "p75Days", "within60", "within90");
        assertThat(json.at("/methods/recency/delays/1/targetRate").asDouble()).isEqualTo(0.25);
    }

    @Test
    void theTablesAreInTheLanguageAskedFor() throws Exception {
        var english = pareto("backtest", orders(), "--cutoffs", "2024-12-31", "--lang", "en");
        var chinese = pareto("backtest", orders(), "--cutoffs", "2024-12-31", "--lang", "zh");

        assertThat(english.out()).contains("2024-12-31", "Own rhythm", "Half found by day", "Warnings with at most 20");
        assertThat(chinese.out()).contains("自身节奏", "半数发现于第几天", "误报概率");
    }

    /// The figures of ../shared/oracles/backtest_cdnow.json: accounts of three order days or more.
    @Test
    void cdnowByTheShell() throws Exception {
        var file = ReferenceData.path("data/cdnow/CDNOW_master.txt.gz");
        var oracle = JsonAnswer.MAPPER.readTree(Files.readString(ReferenceData.path("oracles/backtest_cdnow.json")));
        var shell = pareto(
                "backtest",
                file,
                "--cutoffs",
                "1997-09-30,1997-12-31,1998-03-31",
                "--horizon-days",
                90,
                "--least-order-days",
                3,
                "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(mean(json, "recency")).isCloseTo(.683, within(.0005));
        assertThat(mean(json, "bgNbd")).isCloseTo(.712, within(.0005));
        assertThat(mean(json, "pareto")).isGreaterThan(mean(json, "bgNbd"));
        for (var row : json.at("/cutoffs")) {
            expected(row, oracle);
        }
    }

    private static void expected(JsonNode row, JsonNode oracle) {
        var name = row.at("/method").asString().equals("recency") ? "recency" : "BG/NBD P(no order in 90d)";
        if (!row.at("/method").asString().matches("recency|bgNbd")) {
            return;
        }
        for (var published : oracle) {
            if (published.at("/cut").equals(row.at("/cutoff"))
                    && published.at("/method").asString().equals(name)) {
                assertThat(row.at("/accounts").asInt())
                        .isEqualTo(published.at("/n").asInt());
                assertThat(row.at("/auc").asDouble())
                        .isCloseTo(published.at("/auc").asDouble(), within(1e-4));
                assertThat(row.at("/averagePrecision").asDouble())
                        .isCloseTo(published.at("/ap").asDouble(), within(1e-3));
            }
        }
    }

    private static double mean(JsonNode json, String method) {
        double sum = 0;
        int n = 0;
        for (var row : json.at("/cutoffs")) {
            if (row.at("/method").asString().equals(method)) {
                sum += row.at("/auc").asDouble();
                n++;
            }
        }
        return sum / n;
    }

    @Test
    void whatCannotBeTestedEndsInTwoWithOneSentence() throws Exception {
        refused(pareto("backtest", orders()), "--cutoffs");
        refused(pareto("backtest", orders(), "--cutoffs", "soon"), "--cutoffs");
        refused(pareto("backtest", orders(), "--cutoffs", "2024-12-31,2024-06-30"), "must ascend");
        refused(pareto("backtest", orders(), "--cutoffs", "2024-12-31", "--horizon-days", "long"), "--horizon-days");
        refused(pareto("backtest", orders(), "--cutoffs", "2024-12-31", "--least-order-days", 1), "two order days");
        refused(pareto("backtest", orders(), "--cutoffs", "2025-12-31"), "beyond the last order day");
        refused(pareto("backtest", folder.resolve("none.csv"), "--cutoffs", "2024-12-31"), "There is no file");
    }

    /// Thirty accounts that order every 10 to 39 days for two years; every third stops within 2024.
    private Path orders() throws Exception {
        var lines = new StringBuilder("account,order,date,quantity,amount,currency\n");
        int order = 0;
        for (int account = 0; account < 30; account++) {
            var last = account % 3 == 0 ? LocalDate.of(2024, 1 + account / 3, 20) : LocalDate.of(2025, 12, 31);
            for (var day = LocalDate.of(2024, 1, 1).minusDays(200L - account); day.isBefore(last); ) {
                lines.append("K%d,%d,%s,1,100,CNY\n".formatted(account, order++, day));
                day = day.plusDays(10 + account + (order % 3) - 1L);
            }
        }
        return Files.writeString(folder.resolve("orders.csv"), lines);
    }

    private static void refused(Shell shell, String part) {
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains(part);
        assertThat(shell.out()).isEmpty();
    }
}
