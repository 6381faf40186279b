package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFilesTests {

    private static final String FOLDER = System.getenv().getOrDefault("PARETO_REFERENCE_DATA", "");

    @BeforeEach
    void referenceDataIsThere() {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(FOLDER).as("PARETO_REFERENCE_DATA").isNotEmpty();
        }
        assumeTrue(!FOLDER.isEmpty(), "PARETO_REFERENCE_DATA is not set: published order files are not at hand");
    }

    @ParameterizedTest
    @CsvSource({
        "online-retail/online_retail_2010_2011.csv.gz, 541910, 8, comma",
        "cdnow/CDNOW_master.txt.gz, 69660, 4, blanks",
        "cdnow/CDNOW_sample.txt.gz, 6919, 5, blanks",
        "adventureworks-reseller/reseller_order_lines.csv.gz, 60856, 22, comma",
        "iowa-liquor/lines_sample_2018_2019h1.csv.gz, 130346, 6, comma"
    })
    void giveEveryLineWithEveryField(String path, long records, int fields, String delimiter) throws IOException {
        var file = Reading.only(Path.of(FOLDER, "data").resolve(path));
        assertThat(file.format().description()).contains(delimiter);
        long count = 0;
        try (var reader = file.read()) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                count++;
                assertThat(next.number()).isEqualTo(count);
                assertThat(next.fields()).hasSize(fields);
            }
            assertThat(reader.progress()).isEqualTo(1);
        }
        assertThat(count).isEqualTo(records);
    }
}
