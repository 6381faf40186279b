package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.portfolio.Returns;
import pareto.database.DataFolder;
import pareto.orders.OrderHistory.Counting;
import pareto.testing.IntegrationTest;

/// Figures from kept cells are those of a full count, whatever has happened to the ledger or to the cells.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=kept-cells")
class KeptCellsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 17);
    private static final Counting PLAIN = new Counting("CNY", Map.of(), Set.of());

    @TempDir
    Path temporary;

    @Autowired
    private Ledger ledger;

    @Autowired
    private OrderHistory history;

    @Autowired
    private KeptCells kept;

    @Autowired
    private Rates rates;

    @Autowired
    private DuckDb.Limits limits;

    @Autowired
    private DataFolder folder;

    @Autowired
    private Actors actors;

    @BeforeEach
    void rate() throws IOException {
        rate("2025-01-01", "7");
        if (ledger.current().files().isEmpty()) {
            append(new Random(0), 40);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyHistoryOfTheLedgerGivesTheFiguresOfAFullCount(long seed) throws Exception {
        Random random = new Random(seed);
        List<BatchId> batches = new ArrayList<>();
        for (int step = 0; step < 8; step++) {
            switch (random.nextInt(5)) {
                case 0 -> rate(FIRST.plusDays(random.nextInt(500)).toString(), "" + (5 + random.nextInt(5)));
                case 1 ->
                    batches.stream().findAny().ifPresent(batch -> {
                        ledger.undo(batch);
                        batches.remove(batch);
                    });
                default -> batches.add(append(random, 1 + random.nextInt(30)));
            }
            Counting counting = switch (random.nextInt(4)) {
                case 0 -> new Counting("CNY", Map.of("K1", "K2", "K3", "K" + random.nextInt(3)), Set.of());
                case 1 -> new Counting("CNY", Map.of(), Set.of("K" + random.nextInt(6)));
                default -> PLAIN;
            };
            assertThat(figures(counting)).as("step " + step).isEqualTo(counted(counting));
        }
    }

    @Test
    void cellsThatWereKeptAreUsed() throws Exception {
        figures(PLAIN);
        Path cells = onlyCells();
        var modified = Files.getLastModifiedTime(cells);
        figures(PLAIN);

        assertThat(onlyCells()).isEqualTo(cells);
        assertThat(Files.getLastModifiedTime(cells)).isEqualTo(modified);
        append(new Random(9), 5);
        assertThat(figures(PLAIN)).isEqualTo(counted(PLAIN));
        assertThat(onlyCells()).isNotEqualTo(cells);
    }

    @Test
    void damagedCellsAreCountedAgain() throws Exception {
        figures(PLAIN);
        byte[] bytes = Files.readAllBytes(onlyCells());
        for (int at : List.of(0, bytes.length / 3, bytes.length / 2, bytes.length - 9)) {
            Path cells = onlyCells();
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(cells, damaged);
            append(new Random(at), 3);
            assertThat(figures(PLAIN)).isEqualTo(counted(PLAIN));
            bytes = Files.readAllBytes(onlyCells());
        }
    }

    @Test
    void cellsOfSomethingElseAreNotTaken() throws Exception {
        Counting without = new Counting("CNY", Map.of(), Set.of("K1", "K2"));
        figures(PLAIN);
        Path plain = onlyCells();
        byte[] bytes = Files.readAllBytes(plain);
        figures(without);
        for (Path cells : cells()) {
            Files.write(cells, bytes);
        }

        assertThat(figures(without)).isEqualTo(counted(without));
    }

    @Test
    void whatACrashLeftBehindIsClearedAway() throws Exception {
        figures(PLAIN);
        byte[] half = Files.readAllBytes(onlyCells());
        Files.delete(onlyCells());
        Files.write(kept.folder().resolve(UUID.randomUUID() + ".unfinished"), Arrays.copyOf(half, 50));

        assertThat(figures(PLAIN)).isEqualTo(counted(PLAIN));
        assertThat(cells()).singleElement().asString().endsWith(".parquet");
    }

    @BeforeEach
    void noCells() throws IOException {
        for (Path cells : cells()) {
            Files.delete(cells);
        }
    }

    private List<Path> cells() throws IOException {
        try (Stream<Path> all = Files.list(kept.folder())) {
            return all.toList();
        }
    }

    private Path onlyCells() throws IOException {
        assertThat(cells()).hasSize(1);
        return cells().getFirst();
    }

    private List<String> figures(Counting counting) {
        return actors.system("test", () -> history.analyse(counting, KeptCellsTests::rows));
    }

    private List<String> counted(Counting counting) throws SQLException {
        OrderLines lines = OrderLines.of(ledger.current().files(), Returns.DEDUCT, counting.currency())
                .withRates(actors.system("test", rates::all))
                .withGroups(counting.groups())
                .without(counting.leftOut());
        try (Connection duckdb = DuckDb.open(limits, folder.ledger())) {
            return rows(Portfolio.over(duckdb, lines));
        }
    }

    private static List<String> rows(Portfolio portfolio) throws SQLException {
        List<String> rows = new ArrayList<>();
        portfolio.rank(Question.rollingYear(AS_OF)).forEachWithMix((row, mix) -> rows.add(row + " " + mix));
        return rows;
    }

    private BatchId append(Random random, int count) throws IOException {
        StringBuilder text = new StringBuilder("account,order,line,date,family,amount,currency\n");
        LocalDate day = FIRST.plusDays(random.nextInt(500));
        for (int line = 0; line < count; line++) {
            text.append("K%d,O%d,%d,%s,F%d,%s,%s\n"
                    .formatted(
                            random.nextInt(6),
                            random.nextInt(80),
                            line,
                            day.plusDays(random.nextInt(40)),
                            random.nextInt(3),
                            BigDecimal.valueOf(random.nextInt(1_000_000) - 100_000, 2),
                            random.nextInt(4) == 0 ? "USD" : "CNY"));
        }
        Path place = Files.createTempDirectory(temporary, "batch");
        Path file = Files.writeString(place.resolve("orders.csv"), text);
        var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        var request = StageRequest.of(file, mapping, Files.createDirectory(place.resolve("staged")), AS_OF);
        var report = Staging.stage(request, pareto.analysis.ledger.Progress.SILENT);
        BatchId batch = new BatchId(UuidCreator.getTimeOrderedEpoch());
        ledger.append(batch, "kept", report.contentHash() + UUID.randomUUID(), request.lines(), Mode.REPLACE);
        return batch;
    }

    private void rate(String day, String rate) {
        actors.system(
                "test", () -> rates.put(List.of(new Rate("USD", "CNY", LocalDate.parse(day), new BigDecimal(rate)))));
    }
}
