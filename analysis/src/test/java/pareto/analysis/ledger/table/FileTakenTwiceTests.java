package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTakenTwiceTests {

    @TempDir
    Path folder;

    @Test
    void leavesNothingUnfinished() throws IOException {
        var warehouse = new Warehouse(folder.resolve("ledger"), Moments.UNWATCHED);
        var staged = Files.writeString(folder.resolve("staged"), "lines");
        warehouse.take(staged, "lines/data/lines.parquet");
        warehouse.take(staged, "lines/data/lines.parquet");
        try (var files = Files.list(folder.resolve("ledger/lines/data"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("lines.parquet");
        }
    }
}
