package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.format.OrderFiles;
import pareto.analysis.ledger.recognition.Mapping;

class StagingTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final String HEADER = "customer,order,date,product,qty,price,amount,currency\n";

    @TempDir
    Path directory;

    @Test
    void everyRecordEndsInOneStatusWithItsReason() throws IOException {
        Samples samples = new Samples(directory);
        StageReport report = samples.stageText(HEADER
                + "A,1,2025-01-02,P,1,10,10,CNY\n"
                + ",2,2025-01-03,P,1,20,20,CNY\n"
                + "A,3,2025-01-03,POST,1,5,5,CNY\n"
                + "A,4,,P,1,7,7,CNY\n"
                + "A,5,soon,P,1,7,7,CNY\n"
                + "A,6,1969-12-31,P,1,7,7,CNY\n"
                + "A,7,2031-01-02,P,1,7,7,CNY\n"
                + "A,8,2025-01-03,P,1,,,CNY\n"
                + "A,9,2025-01-03,P,1,1,much,CNY\n"
                + "A,10,2025-01-03,P,many,1,9,CNY\n"
                + "A,11,2025-01-03,P,1,1,1E+16,CNY\n"
                + "A,12,2025-01-03,P,1,1,8,Taler\n"
                + "A,13,2025-01-03,P,1,1,8,CNY,surplus\n"
                + "A,14,2025-01-04,P,3,1.5,,CNY\n"
                + "\n"
                + "A,15,2025-01-05,P,-1,4,-4,USD\n");

        assertThat(report.read().lines()).isEqualTo(15);
        assertThat(samples.one("string_agg(order_no, ',' ORDER BY row_no) FILTER (status = 'A')"))
                .isEqualTo("1,14,15");
        assertThat(report.lines(Status.UNATTRIBUTED)).isEqualTo(1);
        assertThat(report.lines(Status.EXCLUDED)).isEqualTo(1);
        assertThat(report.byReason().keySet())
                .containsExactlyInAnyOrder(
                        RejectReason.DATE_MISSING,
                        RejectReason.DATE_UNREADABLE,
                        RejectReason.DATE_IMPLAUSIBLE,
                        RejectReason.AMOUNT_MISSING,
                        RejectReason.AMOUNT_UNREADABLE,
                        RejectReason.QUANTITY_UNREADABLE,
                        RejectReason.NUMBER_TOO_LARGE,
                        RejectReason.CURRENCY_UNKNOWN,
                        RejectReason.TOO_MANY_CELLS);
        assertThat(report.tally(Status.ACCEPTED).money())
                .isEqualTo(Map.of("CNY", new BigDecimal("14.5000"), "USD", new BigDecimal("-4.0000")));
        assertThat(report.firstDay()).isEqualTo("2025-01-02");
        assertThat(report.lastDay()).isEqualTo("2025-01-05");
        assertAddsUp(report);
    }

    @Test
    void rejectsComeBackInTheShapeOfTheFileWithFormulasDisarmed() throws IOException {
        Samples samples = new Samples(directory);
        samples.stageText(HEADER + "A,1,2025-01-02,P,1,10,10,CNY\n" + "=cmd|x,2,never,\"P, large\",-1,10,-10,CNY\n");

        assertThat(samples.rejects())
                .isEqualTo("\uFEFFcustomer,order,date,product,qty,price,amount,currency,row,reason,原因\r\n"
                        + "'=cmd|x,2,never,\"P, large\",-1,10,-10,CNY,3,The date cannot be read.,日期无法识别\r\n");
    }

    @Test
    void repeatedLinesAreKeptCountedAndTellable() throws IOException {
        Samples samples = new Samples(directory);
        String line = "A,1,2025-01-02,P,1,10,10,CNY\n";
        StageReport report = samples.stageText(HEADER + line + line + "B,2,2025-01-02,P,1,10,10,CNY\n" + line);

        assertThat(report.repeated()).isEqualTo(2);
        assertThat(samples.one("string_agg(occurrence, ',' ORDER BY row_no)")).isEqualTo("0,1,0,2");
        assertThat(samples.one("count(DISTINCT line_key)")).isEqualTo("4");
    }

    @Test
    void repeatsAreNumberedOnDiskAsTheyAreInMemory() throws IOException {
        Path file = directory.resolve("many.csv");
        Files.writeString(file, randomFile(new Random(5), 4_000));
        Mapping mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        StageRequest request = StageRequest.of(file, mapping, directory, AS_OF);
        String all =
                "SELECT md5(string_agg(row_no || ':' || occurrence || ':' || line_key, ';' ORDER BY row_no)) FROM '"
                        + request.lines() + "'";

        long repeated = run(request, 1_000_000).repeated();
        String inMemory = Query.one(all);
        long onDisk = run(request, 100).repeated();

        assertThat(repeated).isPositive();
        assertThat(onDisk).isEqualTo(repeated);
        assertThat(Query.one(all)).isEqualTo(inMemory);
    }

    @Test
    void aCancelledRunLeavesNothingBehind() throws IOException {
        Path file = directory.resolve("many.csv");
        Files.writeString(file, randomFile(new Random(6), 20_000));
        Mapping mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        StageRequest request = StageRequest.of(file, mapping, directory, AS_OF);

        assertThatThrownBy(() -> Staging.stage(request, (records, share) -> false))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(directory)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactly("many.csv");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void linesAndMoneyAddUpWhateverTheFile(int seed) throws IOException {
        Samples samples = new Samples(directory);
        StageReport report = samples.stageText(randomFile(new Random(seed), 300));

        assertAddsUp(report);
        assertThat(samples.one("count(*)")).isEqualTo("" + (report.read().lines() - report.lines(Status.REJECTED)));
        assertThat(samples.one("count(*) FILTER (status = 'E')")).isEqualTo("" + report.lines(Status.EXCLUDED));
        assertThat(report.byRule().values().stream().mapToLong(Tally::lines).sum())
                .isEqualTo(report.lines(Status.EXCLUDED));
        assertThat(report.byReason().values().stream().mapToLong(Tally::lines).sum())
                .isEqualTo(report.lines(Status.REJECTED));
    }

    private static StageReport run(StageRequest request, int mostIdentities) throws IOException {
        return new StagingRun(request, Progress.SILENT, mostIdentities)
                .stage(OrderFiles.open(request.files().getFirst(), request.limits()), "");
    }

    private static void assertAddsUp(StageReport report) {
        for (String currency : report.read().money().keySet()) {
            BigDecimal sum = report.byStatus().values().stream()
                    .map(t -> t.money().getOrDefault(currency, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(report.read().money().get(currency));
        }
        assertThat(report.byStatus().values().stream().mapToLong(Tally::lines).sum())
                .isEqualTo(report.read().lines());
    }

    private static String randomFile(Random random, int records) {
        StringBuilder out = new StringBuilder(HEADER);
        for (int i = 0; i < records; i++) {
            String[] cells = {
                pick(random, "A", "B", "C", "小计", "", "D"),
                pick(random, "1", "2", "3", "4"),
                pick(random, "2025-01-02", "2025-01-03", "2025-02-03", "", "x", "2099-01-01"),
                pick(random, "P", "Q", "POST", "R"),
                pick(random, "1", "2", "-1", "?"),
                pick(random, "10", "2.5", "0"),
                pick(random, "10", "(5)", "1,000.25", "", "n/a"),
                pick(random, "CNY", "USD", "", "人民币", "??")
            };
            out.append('"').append(String.join("\",\"", cells)).append("\"\n");
        }
        return out.toString();
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void theSameBytesHaveTheSameHash() throws IOException {
        Path a = Files.writeString(directory.resolve("a.csv"), "x");
        Path b = Files.writeString(directory.resolve("b.csv"), "x");

        assertThat(Staging.contentHash(List.of(a)))
                .isEqualTo(Staging.contentHash(List.of(b)))
                .hasSize(64);
    }
}
