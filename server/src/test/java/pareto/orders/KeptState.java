package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerConfig;
import pareto.analysis.ledger.table.LedgerView;
import pareto.database.DataFolder;
import pareto.database.embedded.EmbeddedPostgres;

/// What a data folder holds while its server runs: lines in the ledger, rows in the database, files; past every policy.
record KeptState(DataFolder folder, PGSimpleDataSource database) {

    private static final String LATEST = """
            from batch b join upload u on u.id = b.upload_id where u.file_name = ?
            order by (b.committed_at is not null and b.undone_at is null) desc, b.started_at desc limit 1
            """;

    private static final String WORK_LEFT = """
            select (select count(*) from job where sentence_key is null)
                + (select count(*) from scheduled_tasks)
                + (select count(*) from event_publication where completion_date is null)
            """;

    private static final String REVENUE = """
            select a.code, r.revenue from ranking_row r join account a on a.id = r.account_id where r.analysis_id =
                (select id from standing_analysis where per = 'account' and not asked and ledger = ?
                    order by computed_at desc limit 1)
            """;

    static KeptState of(Path data) {
        LoggingSystem.get(KeptState.class.getClassLoader()).setLogLevel("org.apache.iceberg", LogLevel.WARN);
        var folder = new DataFolder(data);
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:"
                + EmbeddedPostgres.runningPort(folder).orElseThrow() + "/pareto?currentSchema=pareto&connectTimeout=5");
        database.setUser("postgres");
        database.setPassword(folder.secrets().of("superuser"));
        return new KeptState(folder, database);
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    /// The batch of a file that counts, else its latest; null when it has none.
    @Nullable
    UUID batch(String file) {
        return sql().sql("select b.id " + LATEST)
                .param(file)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    boolean asks(String file) {
        return is(file, "b.overlap is not null and b.mode is null and b.refused_at is null");
    }

    /// Whether the latest batch of a file counts.
    boolean counts(String file) {
        return is(file, "b.committed_at is not null and b.undone_at is null");
    }

    private boolean is(String file, String condition) {
        return sql().sql("select " + condition + " " + LATEST)
                .param(file)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Whether anything is still to be done by itself.
    boolean worksOn() {
        return sql().sql(WORK_LEFT).query(Long.class).single() > 0;
    }

    /// Every line of the ledger that counts, with the name of its file.
    Set<String> lines() throws SQLException {
        var names = sql()
                .sql("select b.id::text, u.file_name from batch b join upload u on u.id = b.upload_id")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var lines = new TreeSet<String>();
        try (var ledger = ledger();
                var duckdb = DuckDb.open(limits(), folder.ledger());
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery("select order_no, line_no, amount, batch from "
                        + LedgerView.relation(ledger.current().files()))) {
            while (rows.next()) {
                assertThat(lines.add(rows.getString(1) + "|" + rows.getString(2) + "|"
                                + rows.getBigDecimal(3).toPlainString() + "|" + names.get(rows.getString(4))))
                        .isTrue();
            }
        }
        return lines;
    }

    /// Revenue per account in the ranking that rests on the ledger as it stands.
    Map<String, String> revenue() {
        var revenue = new TreeMap<String, String>();
        try (var ledger = ledger()) {
            long snapshot = ledger.current().snapshot().orElseThrow().value();
            sql().sql(REVENUE).param(Long.toString(snapshot)).query(row -> {
                revenue.put(row.getString(1), row.getBigDecimal(2).toPlainString());
            });
        }
        return revenue;
    }

    /// Ledger, database and files tell the same, and nothing lies about that nobody needs.
    void agrees(String name) throws IOException {
        try (var ledger = ledger()) {
            var view = ledger.current();
            assertThat(ids("select id from batch where committed_at is not null and undone_at is null"))
                    .as(name)
                    .isEqualTo(view.activeBatches().stream().map(BatchId::value).collect(Collectors.toSet()));
            for (var batch : view.batches()) {
                assertThat(view.staged(batch.id())).as(name).exists();
                assertThat(ledger.asOf(batch.id()).files()).as(name).allMatch(Files::exists);
            }
        }
        assertThat(ids("select id from batch where committed_at is null and refused_at is null"))
                .as(name + ": batches nobody decided")
                .isEmpty();
        assertThat(uploads()).as(name).isEqualTo(ids("select id from stored_file"));
        assertThat(ids("select file_id from upload")).as(name).isEqualTo(ids("select id from stored_file"));
        assertThat(unfinished()).as(name).isEmpty();
    }

    /// The ledger's metadata, of which every commit writes some.
    Set<Path> metadata() {
        try (var files = Files.list(folder.ledger().resolve("lines/metadata"))) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private Set<UUID> uploads() throws IOException {
        try (var files = Files.list(folder.files())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> UUID.fromString(file.getFileName().toString()))
                    .collect(Collectors.toSet());
        }
    }

    private List<Path> unfinished() throws IOException {
        try (var ledger = Files.walk(folder.ledger());
                var staged = Files.walk(folder.files())) {
            return Stream.concat(
                            ledger.filter(file -> file.toString().endsWith(".unfinished")),
                            staged.filter(file -> file.toString().contains(".parquet")))
                    .toList();
        }
    }

    /// Work in progress.
    Set<Path> temporary() throws IOException {
        try (var files = Files.walk(folder.temp())) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private Set<UUID> ids(String query) {
        return Set.copyOf(sql().sql(query).query(UUID.class).list());
    }

    private Ledger ledger() {
        return Ledger.open(new LedgerConfig(database, folder.ledger(), limits()));
    }

    private static DuckDb.Limits limits() {
        return new DuckDb.Limits(200, 1, Path.of(System.getProperty("java.io.tmpdir"), "pareto-kept-state"));
    }
}
