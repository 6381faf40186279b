package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
