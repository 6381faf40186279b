package pareto.analysis.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;

/// Writes lines to one Parquet file while they are read: the reader fills batches on its thread, DuckDB compresses them
/// on another. The file appears under its name only when it is complete.
final class LinesWriter implements AutoCloseable {

    private static final int BATCHES = 3;
    private static final String FIRST_KEY = "xor(line_key, occurrence::BIGINT * " + Identity.STEP + ")";
    private static final String REPEATS = "CREATE TEMP TABLE repeats AS SELECT row_no, row_number() OVER"
            + " (PARTITION BY first_key ORDER BY row_no) - 1 AS n FROM (SELECT row_no, " + FIRST_KEY
            + " AS first_key FROM %s) WHERE first_key IN (SELECT " + FIRST_KEY
            + " FROM %s GROUP BY 1 HAVING count(*) > 1)";
    private static final String RENUMBERED =
            "SELECT * EXCLUDE (n) REPLACE (coalesce(n, 0)::INTEGER AS occurrence, xor(" + FIRST_KEY
                    + ", coalesce(n, 0) * " + Identity.STEP + ") AS line_key) FROM %s LEFT JOIN repeats USING (row_no)";

    private final BlockingQueue<LineBatch> full = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<LineBatch> free = new ArrayBlockingQueue<>(BATCHES * 2);
    private final Column[] roles;
    private final Occurrences occurrences;
    private final Path target;
    private final Path partial;
    private final DuckDBConnection connection;
    private final Thread thread;
    private volatile @Nullable Exception failure;
    private long repeats;
    private LineBatch batch;

    /// @param mostIdentities how many identities are kept in memory to number their repeats
    LinesWriter(Path directory, Column[] roles, String memoryLimit, int mostIdentities) throws SQLException {
        target = directory.resolve(StageRequest.LINES);
        this.roles = roles;
        occurrences = new Occurrences(mostIdentities);
        partial = directory.resolve(StageRequest.LINES + ".part");
        connection = Scratch.open(directory, memoryLimit);
        BatchFunction function = new BatchFunction(full, free, roles);
        try (var builder = DuckDBFunctions.tableFunction()) {
            builder.withName("staged_lines").withFunction(function).register(connection);
        }
        batch = new LineBatch(roles);
        String copy = "COPY (SELECT " + selection(function) + " FROM staged_lines()) TO '" + Scratch.quoted(partial)
                + "' (" + LinesFile.copyOptions() + ")";
        thread = Thread.ofPlatform().name("lines-writer").start(() -> run(copy));
    }

    void add(Line line) throws IOException {
        batch.add(line);
        if (batch.isFull()) {
            hand(batch);
            LineBatch next = free.poll();
            batch = next == null ? new LineBatch(roles) : next;
            batch.size = 0;
        }
    }

    /// Ends the file.
    void finish() throws IOException {
        if (batch.size > 0) hand(batch);
        hand(new LineBatch(roles));
        try {
            thread.join();
            check();
            if (occurrences.isIncomplete()) renumber();
            else repeats = occurrences.repeated();
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (SQLException e) {
            throw new IOException("The lines could not be written: " + e.getMessage(), e);
        }
    }

    /// How many lines repeat an earlier one, once the file is complete.
    long repeats() {
        return repeats;
    }

    /// How many different accounts have accepted lines.
    long accounts() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return count(
                    statement,
                    "SELECT count(DISTINCT account) FROM read_parquet('" + Scratch.quoted(target)
                            + "') WHERE status = 'A'");
        }
    }

    /// Lines that were not finished are dropped. The stream has to be ended, since whichever of DuckDB's threads waits
    /// for the next batch hears no interruption of ours.
    @Override
    public void close() throws IOException {
        full.clear();
        full.add(new LineBatch(roles));
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        Files.deleteIfExists(partial);
    }

    private static String selection(BatchFunction function) {
        return LinesFile.FIELDS.stream()
                .map(f -> function.provides(f.name()) ? f.name() : "NULL::" + f.type() + " AS " + f.name())
                .collect(Collectors.joining(", "));
    }

    private void run(String copy) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(copy);
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
    }

    private void hand(LineBatch batch) throws IOException {
        occurrences.number(batch);
        try {
            while (!full.offer(batch, 1, TimeUnit.SECONDS)) check();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void check() throws IOException {
        Exception e = failure;
        if (e != null) throw new IOException("The lines could not be written: " + e.getMessage(), e);
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("Staging was interrupted.");
    }

    /// Numbers the repeats of a file with too many identities to keep in memory: finds the repeated ones on disk and
    /// rewrites the file when there are any.
    private void renumber() throws SQLException, IOException {
        String from = "read_parquet('" + Scratch.quoted(partial) + "')";
        try (Statement statement = connection.createStatement()) {
            statement.execute(REPEATS.formatted(from, from));
            repeats = count(statement, "SELECT count(*) FROM repeats WHERE n > 0");
            if (repeats == 0) return;
            Path again = target.resolveSibling(target.getFileName() + ".again");
            statement.execute("COPY (" + RENUMBERED.formatted(from) + ") TO '" + Scratch.quoted(again) + "' ("
                    + LinesFile.copyOptions() + ")");
            Files.move(again, partial, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
