package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerConfig;
import pareto.analysis.ledger.table.LedgerView;
import pareto.analysis.ledger.table.Mode;

/// Two batches, the second of which replaced a line of the first.
class BackupOfALedgerTests {

    private static final BatchId FIRST = new BatchId(new UUID(0, 1));
    private static final BatchId SECOND = new BatchId(new UUID(0, 2));

    @TempDir
    private Path temporary;

    private List<String> before = List.of();
    private Path backup = Path.of("");

    @BeforeEach
    void backUp() throws Exception {
        backup = temporary.resolve("pareto.zip");
        try (Database database = open("data");
                Ledger ledger = ledger(database, "data")) {
            append(ledger, FIRST, "K1,1,1,2026-01-10,100,CNY\nK1,2,1,2026-01-11,200,CNY\n");
            append(ledger, SECOND, "K1,2,1,2026-01-11,250,CNY\nK2,3,1,2026-01-12,40,CNY\n");
            before = lines(ledger, "data");
            BackupCommand.run(List.of("backup", backup.toString()), environment("data"));
        }
        assertThat(before).hasSize(3);
    }

    @Test
    void bringsBackEveryLine() throws Exception {
        FileSystemUtils.deleteRecursively(temporary.resolve("data"));

        restore("data");

        assertRestored("data");
    }

    @Test
    void bringsBackEveryLineInAnotherFolder() throws Exception {
        restore("elsewhere");
        FileSystemUtils.deleteRecursively(temporary.resolve("data"));

        assertRestored("elsewhere");
    }

    private void assertRestored(String folder) throws Exception {
        try (Database database = open(folder);
                Ledger ledger = ledger(database, folder)) {
            assertThat(ledger.current().activeBatches()).containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(lines(ledger, folder)).isEqualTo(before);
            ledger.undo(SECOND);
            assertThat(lines(ledger, folder))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("200"));
        }
    }

    private void restore(String folder) {
        BackupCommand.run(List.of("restore", backup.toString(), "--force"), environment(folder));
    }

    private void append(Ledger ledger, BatchId batch, String orders) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(batch.toString()));
        Path file =
                Files.writeString(folder.resolve("orders.csv"), "account,order,line,date,amount,currency\n" + orders);
        var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        var request = StageRequest.of(file, mapping, folder, LocalDate.of(2026, 11, 21));
        var report = Staging.stage(request, (records, share) -> true);
        ledger.append(batch, "erp", report.contentHash(), request.lines(), Mode.REPLACE);
    }

    private List<String> lines(Ledger ledger, String folder) throws Exception {
        List<String> lines = new ArrayList<>();
        String sql = "select batch || ' ' || account || ' ' || order_no || ' ' || day || ' ' || amount from "
                + LedgerView.relation(ledger.current().files()) + " order by order_no";
        try (Connection duckdb = DuckDb.open(limits(folder), new DataFolder(temporary.resolve(folder)).ledger());
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private Ledger ledger(Database database, String folder) {
        return Ledger.open(new LedgerConfig(
                new OwnerDataSource(database.access()),
                new DataFolder(temporary.resolve(folder)).ledger(),
                limits(folder)));
    }

    private DuckDb.Limits limits(String folder) {
        return new DuckDb.Limits(
                300, 1, new DataFolder(temporary.resolve(folder)).temp().resolve("duckdb"));
    }

    private Database open(String folder) {
        return Database.open(new DataFolder(temporary.resolve(folder)), DatabaseSettings.from(environment(folder)));
    }

    private Map<String, String> environment(String folder) {
        return Map.of("PARETO_DATA", temporary.resolve(folder).toString());
    }
}
