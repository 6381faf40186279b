package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTests {
    @TempDir
    Path folder;

    private Path inside;
    private Connection duck;

    @BeforeEach
    void open() throws Exception {
        inside = Files.createDirectories(folder.resolve("it's [our] folder"));
        duck = DuckDb.open(new DuckDb.Limits(200, 2, folder.resolve("spill")), inside);
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    @Test
    void readsAndWritesInsideItsDirectories() throws SQLException {
        var file = inside.resolve("a.parquet");
        run("copy (select 42 as x) to " + DuckDb.literal(file) + " (format parquet, compression zstd)");
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery("select x from read_parquet(" + DuckDb.list(List.of(file)) + ")")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void refusesEveryOtherPath() {
        for (var path : List.of(folder.resolve("b.csv"), Path.of("/etc/passwd"))) {
            assertThatThrownBy(() -> run("select * from read_text(" + DuckDb.literal(path) + ")"))
                    .hasMessageContaining("disabled by configuration");
        }
        assertThatThrownBy(() -> run("copy (select 1) to '" + inside.toString().replace("'", "''") + "/../b.csv'"))
                .hasMessageContaining("disabled by configuration");
    }

    @Test
    void keepsItsSettings() {
        assertThatThrownBy(() -> run("set enable_external_access = true")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("set memory_limit = '8GB'")).hasMessageContaining("locked");
    }

    @Test
    void sortsMoreThanItsMemoryHolds() throws SQLException {
        run("create table t as select hash(range) as h, md5(range::varchar) as m from range(3000000)");
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from (select row_number() over (order by m) as n, h from t) where h is not null")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(3_000_000);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }
}
