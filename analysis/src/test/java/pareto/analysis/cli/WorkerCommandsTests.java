package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;

/// What the server says to its worker process, and hears from it.
class WorkerCommandsTests {

    @TempDir
    private Path folder;

    @Test
    void inspectionAndStagingSpeakJson() throws Exception {
        var orders = Files.writeString(
                folder.resolve("orders.csv"),
                "account,order,date,amount,currency\nK1,1,2026-01-10,10.50,CNY\nK2,2,2026-01-12,3,CNY\nK1,4,2026-01-13,4,CNY\nK2,3,never,1,CNY\n");
        var inspected = WorkerJson.MAPPER.readTree(pareto("inspect", orders).out());
        var mapping = Staging.inspect(orders, ArchiveLimits.STANDARD).toMapping();
        var request = folder.resolve("request.json");
        Files.writeString(
                request,
                WorkerJson.MAPPER.writeValueAsString(
                        StageRequest.of(orders, mapping, folder, LocalDate.of(2026, 11, 21))));
        var staged = pareto("stage", request);
        var report = WorkerJson.MAPPER.readTree(
                staged.out().lines().reduce((first, last) -> last).orElseThrow());

        assertThat(inspected.at("/guess/columns/0/column").asString()).isEqualTo("ACCOUNT");
        assertThat(inspected.at("/records/0/fields/0").asString()).isEqualTo("account");
        assertThat(staged.exit()).isEqualTo(1);
        assertThat(report.at("/report/byStatus/ACCEPTED/lines").asInt()).isEqualTo(3);
        assertThat(report.at("/report/byStatus/ACCEPTED/money/CNY").asString()).startsWith("17.5");
        assertThat(folder.resolve(StageRequest.LINES)).exists();
    }

    @Test
    void tablesAreWrittenAsTheyStand() throws Exception {
        var accounts = Files.writeString(folder.resolve("accounts.csv"), "客户编码,客户名称\nK1,\"恒岳, 重工\"\n\nK2,\n");
        var out = folder.resolve("tables");

        var answer = WorkerJson.MAPPER.readTree(pareto("tables", accounts, out).out());

        assertThat(answer.at("/report/tables").asInt()).isEqualTo(1);
        assertThat(Files.readAllLines(out))
                .map(String::strip)
                .startsWith(
                        "{\"name\":\"accounts.csv\",\"format\":\"CSV, comma, UTF-8\"}",
                        "[1,\"客户编码\",\"客户名称\"]",
                        "[2,\"K1\",\"恒岳, 重工\"]")
                .anyMatch(line -> line.endsWith("\"K2\",\"\"]"));
        assertThat(Files.readAllLines(tablesOf(accounts, "--records", "1"))).hasSize(2);
    }

    private Path tablesOf(Path file, String... options) throws Exception {
        var out = folder.resolve("first");
        pareto("tables", file, out, options[0], options[1]);
        return out;
    }
}
