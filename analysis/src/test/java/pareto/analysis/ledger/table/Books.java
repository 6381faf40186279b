package pareto.analysis.ledger.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.LinesFile;

/// Writes staged files and reads a ledger back line by line.
final class Books implements AutoCloseable {
    /// A line as it stands in the ledger.
    record Standing(Line line, BatchId batch) {}

    static final Comparator<Standing> ORDER = Comparator.comparing(Standing::toString);

    private final Path folder;
    private final Connection duck;

    Books(Path folder) throws SQLException {
        this.folder = folder;
        this.duck = DuckDb.open(limits(folder), folder);
    }

    static DuckDb.Limits limits(Path folder) {
        return new DuckDb.Limits(200, 1, folder.resolve("spill"));
    }

    static BatchId batch(long number) {
        return new BatchId(new UUID(0x7000, number));
    }

    Path staged(Line... lines) throws Exception {
        return staged(List.of(lines));
    }

    Path staged(List<Line> lines) throws Exception {
        var file = Files.createDirectories(folder.resolve("staged")).resolve(UUID.randomUUID() + ".parquet");
        run("create or replace temp table staged (" + LinesFile.columnDefinitions() + ")");
        try (var insert = duck.prepareStatement("""
                insert into staged (row_no, status, account, order_no, line_no, occurrence, day, amount, currency, is_return, line_key)
                values (?, 'A', ?, ?, ?, 0, ?, ?, 'CNY', false, ?)""")) {
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                insert.setLong(1, i + 1);
                insert.setString(2, line.account());
                insert.setString(3, line.order());
                insert.setString(4, line.line());
                insert.setObject(5, line.day());
                insert.setBigDecimal(6, line.amount());
                insert.setLong(7, line.key());
                insert.executeUpdate();
            }
        }
        run("copy staged to " + DuckDb.literal(file) + " (" + LinesFile.copyOptions() + ")");
        return file;
    }

    /// All lines of the ledger at this moment, in an order of their own.
    List<Standing> read(LedgerView view) throws SQLException {
        return read(view.files());
    }

    List<Standing> read(Collection<Path> files) throws SQLException {
        var lines = new ArrayList<Standing>();
        if (files.isEmpty()) {
            return lines;
        }
        try (var statement = duck.createStatement();
                var rows =
                        statement.executeQuery("select line_key, order_no, line_no, day, account, amount, batch from "
                                + LedgerView.relation(files))) {
            while (rows.next()) {
                var line = new Line(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, java.time.LocalDate.class),
                        rows.getString(5),
                        rows.getBigDecimal(6));
                lines.add(new Standing(line, BatchId.of(rows.getString(7))));
            }
        }
        lines.sort(ORDER);
        return lines;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }
}
