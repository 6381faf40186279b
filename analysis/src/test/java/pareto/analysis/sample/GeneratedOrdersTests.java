package pareto.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedOrdersTests {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 12, 31);

    @TempDir
    Path folder;

    @Test
    void haveTheWantedNumberOfLinesInOrderOfDays() throws IOException {
        List<NamedCsvRecord> lines = lines(new GeneratedOrders(10_001, 300, 5, FROM, UNTIL), "a.csv");
        assertThat(lines).hasSize(10_001);
        assertThat(lines.stream().map(line -> line.getField("date")).toList()).isSorted();
        assertThat(lines.getFirst().getField("date")).isEqualTo("2024-01-01");
        assertThat(lines.getLast().getField("date")).isEqualTo("2024-12-31");
        assertThat(lines.stream().map(line -> line.getField("account")).distinct())
                .hasSizeBetween(250, 300);
    }

    @Test
    void haveAmountsThatAreQuantityTimesPrice() throws IOException {
        assertThat(lines(new GeneratedOrders(2_000, 300, 5, FROM, UNTIL), "a.csv"))
                .allSatisfy(line -> {
                    assertThat(line.getFieldCount()).isEqualTo(9);
                    BigDecimal quantity = new BigDecimal(line.getField("quantity"));
                    assertThat(quantity.multiply(new BigDecimal(line.getField("price"))))
                            .isEqualByComparingTo(line.getField("amount"));
                });
    }

    @Test
    void areTheSameForTheSameSeed() throws IOException {
        GeneratedOrders.main(new String[] {folder.resolve("a").toString(), "500", "40", "9"});
        GeneratedOrders.main(new String[] {folder.resolve("b").toString(), "500", "40", "9"});
        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    }

    private List<NamedCsvRecord> lines(GeneratedOrders orders, String name) throws IOException {
        Path file = folder.resolve(name);
        orders.write(file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
