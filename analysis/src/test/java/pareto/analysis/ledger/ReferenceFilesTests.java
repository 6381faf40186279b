package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Mapping;

/// Real files, figures from the oracles' README beside them.
class ReferenceFilesTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    @TempDir
    Path directory;

    @Test
    void onlineRetailIsAccountedForToTheLastLine() throws IOException {
        Path file = file("online-retail/online_retail_2010_2011.csv.gz");
        Mapping mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
        StageReport all = Staging.stage(
                new StageRequest(List.of(file), mapping, List.of(), directory, AS_OF, "400MB", ArchiveLimits.STANDARD),
                Progress.SILENT);

        assertThat(all.read().lines()).isEqualTo(541_909);
        assertThat(all.lines(Status.UNATTRIBUTED)).isEqualTo(135_080);
        assertThat(all.lines(Status.REJECTED)).isZero();
        assertThat(all.accounts()).isEqualTo(4_372);
        assertThat(all.repeated()).isEqualTo(5_268);
        assertThat(one("count(*)", "order_no LIKE 'C%'")).isEqualTo("9288");
        assertThat(one("count(*)", "order_no LIKE 'C%' AND status = 'U'")).isEqualTo("383");
        assertThat(one("count(*)", "quantity < 0 AND order_no NOT LIKE 'C%'")).isEqualTo("1336");
        assertThat(one("count(*)", "order_no LIKE 'C%' AND NOT is_return")).isEqualTo("0");
        assertThat(one("sum(amount)::VARCHAR", "status = 'A' AND NOT is_return"))
                .isEqualTo("8911407.9040");
        assertThat(one("count(DISTINCT account)", "status = 'A' AND amount > 0"))
                .isEqualTo("4338");
        assertThat(one("count(DISTINCT line_key)", "true")).isEqualTo("541909");
    }

    @Test
    void onlineRetailHasItsNonGoodsExcludedByRule() throws IOException {
        Path file = file("online-retail/online_retail_2010_2011.csv.gz");
        StageReport report = stage(file, inspect(file).toMapping());

        assertThat(report.excludedBy("zero-price").lines()).isLessThanOrEqualTo(2_517);
        assertThat(report.excludedBy("postage").lines()).isEqualTo(1_256 + 710 + 144);
        assertThat(report.excludedBy("fees").lines()).isEqualTo(37 + 34 + 16);
        assertThat(report.excludedBy("vouchers").lines()).isEqualTo(10 + 9 + 8 + 4 + 3);
        assertThat(report.excludedBy("pads").lines()).isEqualTo(4);
        assertThat(report.excludedBy("manual").lines())
                .isEqualTo(571 + 63 + 3 + 1 + 1); // the last one books 21656 as “samples”
        assertThat(report.excludedBy("discount").lines()).isEqualTo(77);
        assertAddsUp(report);
    }

    @Test
    void adventureWorksIsExactToTheFourthDecimal() throws IOException {
        Path file = file("adventureworks-reseller/reseller_order_lines.csv.gz");
        Guess guess = inspect(file);
        StageReport report = stage(file, guess.toMapping());

        assertThat(named(guess, Column.AMOUNT)).isEqualTo("SalesAmount");
        assertThat(named(guess, Column.COST)).isEqualTo("TotalProductCost");
        assertThat(named(guess, Column.SELLER)).isEqualTo("EmployeeKey");
        assertThat(named(guess, Column.REGION)).isEqualTo("SalesTerritoryRegion");
        assertThat(named(guess, Column.FAMILY)).isEqualTo("Category");
        assertThat(report.lines(Status.ACCEPTED)).isEqualTo(60_855);
        assertThat(report.accounts()).isEqualTo(635);
        assertThat(report.tally(Status.ACCEPTED).money().values()).containsExactly(new BigDecimal("80450596.9823"));
        assertAddsUp(report);
    }

    @Test
    void cdnowWithHeaderIsStagedWithoutRejects() throws IOException {
        Path file = file("cdnow/CDNOW_master.txt.gz");
        Guess guess = inspect(file);
        StageReport report = stage(file, guess.toMapping());

        assertThat(named(guess, Column.ACCOUNT)).isEqualTo("customer_id");
        assertThat(guess.toMapping().currency()).isEqualTo("USD");
        assertThat(report.lines(Status.ACCEPTED)).isEqualTo(69_659);
        assertThat(report.accounts()).isEqualTo(23_570);
    }

    @Test
    void cdnowWithoutHeaderIsStagedWithoutHelp() throws IOException {
        Path file = file("cdnow/CDNOW_sample.txt.gz");
        Mapping mapping = inspect(file).toMapping();
        StageReport report = stage(file, mapping);

        assertThat(mapping.header()).isZero();
        assertThat(mapping.columns())
                .containsOnly(
                        java.util.Map.entry(Column.ACCOUNT, 0),
                        java.util.Map.entry(Column.DATE, 2),
                        java.util.Map.entry(Column.QUANTITY, 3),
                        java.util.Map.entry(Column.AMOUNT, 4));
        assertThat(report.lines(Status.ACCEPTED)).isEqualTo(6_919);
        assertThat(report.accounts()).isEqualTo(2_357);
    }

    @Test
    void iowaOrderDaysAreStagedWithoutRejects() throws IOException {
        Path file = file("iowa-liquor/orderdays_2012_2018.csv.gz");
        Guess guess = inspect(file);
        StageReport report = stage(file, guess.toMapping());

        assertThat(named(guess, Column.ACCOUNT)).isEqualTo("store");
        assertThat(named(guess, Column.QUANTITY)).isEqualTo("bottles");
        assertThat(report.read().lines()).isEqualTo(357_167);
        assertThat(report.lines(Status.REJECTED)).isZero();
    }

    @Test
    void iowaLinesAreStagedWithoutRejects() throws IOException {
        Path file = file("iowa-liquor/lines_sample_2018_2019h1.csv.gz");
        Guess guess = inspect(file);
        StageReport report = stage(file, guess.toMapping());

        assertThat(named(guess, Column.LINE)).isEqualTo("invoice_line");
        assertThat(named(guess, Column.PRODUCT)).isEqualTo("item");
        assertThat(report.read().lines()).isEqualTo(130_345);
        assertThat(report.lines(Status.REJECTED)).isZero();
    }

    private static void assertAddsUp(StageReport report) {
        long lines = report.byStatus().values().stream().mapToLong(Tally::lines).sum();
        BigDecimal money = report.byStatus().values().stream()
                .flatMap(t -> t.money().values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(lines).isEqualTo(report.read().lines());
        assertThat(report.read().money().values())
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(money));
    }

    private static Guess inspect(Path file) throws IOException {
        return Staging.inspect(file, ArchiveLimits.STANDARD);
    }

    private StageReport stage(Path file, Mapping mapping) throws IOException {
        return Staging.stage(StageRequest.of(file, mapping, directory, AS_OF), Progress.SILENT);
    }

    private static String named(Guess guess, Column column) {
        return guess.columns().stream()
                .filter(c -> c.column() == column)
                .map(c -> c.header())
                .findAny()
                .orElse("nothing");
    }

    private String one(String expression, String condition) {
        return Query.one(
                "SELECT " + expression + " FROM '" + directory.resolve(StageRequest.LINES) + "' WHERE " + condition);
    }

    private static Path file(String name) {
        String reference = System.getenv("PARETO_REFERENCE_DATA");
        if (reference == null) {
            assertThat(System.getenv("CI"))
                    .as("PARETO_REFERENCE_DATA must be set where CI=true")
                    .isNotEqualTo("true");
        }
        assumeTrue(reference != null, "PARETO_REFERENCE_DATA names no folder of reference data");
        return Path.of(String.valueOf(reference), "data", name);
    }
}
