package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTests {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException, SQLException {
        path = Files.createDirectory(folder.resolve("it's")).resolve("orders.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("""
                    COPY (SELECT '衡川' AS "客户 'x'", DATE '2026-11-21' AS day, TIMESTAMP '2026-11-21 08:26:00' AS at,
                      1e-9::DOUBLE AS tiny, 12.5000::DECIMAL(18,4) AS amount, NULL::VARCHAR AS nothing FROM range(3))
                    TO '%s' (FORMAT parquet)
                    """.formatted(path.toString().replace("'", "''")));
        }
    }

    @Test
    void givesItsColumnNamesThenItsRowsAsText() throws IOException {
        var row = List.of("衡川", "2026-11-21", "2026-11-21T08:26:00", "0.000000001", "12.5000", "");
        assertThat(Reading.rows(path))
                .containsExactly(List.of("客户 'x'", "day", "at", "tiny", "amount", "nothing"), row, row, row);
    }

    @Test
    void isReadOutOfAnArchive() throws IOException {
        var zip = Files.write(folder.resolve("a.zip"), Reading.zip("orders.parquet", Files.readAllBytes(path)));
        assertThat(Reading.rows(zip)).hasSize(4);
    }

    @Test
    void isRefusedWhenCutOff() throws IOException {
        var bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(Reading.refusal(path).code()).isEqualTo("damaged");
    }
}
