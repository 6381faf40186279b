package pareto.analysis.ledger.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.LinesFile;

/// Compares and rewrites files of lines, in a DuckDB that lives as long as one operation of the ledger.
///
/// Two lines have the same identity when `line_key` is the same and, since that is a hash, the order number as well;
/// for
/// lines without one, the day.
final class LineFiles implements AutoCloseable {
    private static final String SAME = """
             on a.line_key = b.line_key
             and a.order_no is not distinct from b.order_no
             and a.order_day is not distinct from b.order_day
            """;
    private static final String CONTENT = LinesFile.FIELDS.stream()
            .map(LinesFile.Field::name)
            .filter(column -> !column.equals("row_no"))
            .map(column -> " and a." + column + " is not distinct from b." + column)
            .collect(Collectors.joining());

    private final Connection duck;

    LineFiles(Connection duck) {
        this.duck = duck;
    }

    Figures figures(Path file) throws SQLException {
        var sql = """
                select count(*), count(*) filter (order_no is null), min(day), max(day), min(order_no), max(order_no),
                  min(day) filter (order_no is null), max(day) filter (order_no is null)
                from %s""".formatted(read(List.of(file)));
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return new Figures(
                    row.getLong(1),
                    row.getLong(2),
                    days(row, 3),
                    Figures.Range.of(row.getString(5), row.getString(6)),
                    days(row, 7));
        }
    }

    /// Records of the file that stand in the others: all of them, and those with the same content.
    Overlap overlap(Path file, long records, Collection<Path> standing) throws SQLException {
        var sql = "select count(*) from %s a semi join %s b %s"
                .formatted(identified(List.of(file)), identified(standing), SAME);
        var known = count(sql);
        var identical = count(sql + CONTENT);
        return new Overlap(records, identical, known - identical);
    }

    /// Finds the lines whose place a new file takes; answers how many in each file that holds any.
    Map<Path, Long> findReplaced(Path by, Collection<Path> standing) throws SQLException {
        run("create temp table hit as select filename, line_key, order_no, order_day from %s a semi join %s b %s"
                .formatted(identified(standing), identified(List.of(by)), SAME));
        return counts("select filename, count(*) from hit group by all");
    }

    /// Writes the file again without the lines found by `findReplaced`.
    void writeWithoutReplaced(Path file, Path target) throws SQLException {
        copy(
                "select %s from %s a anti join (select * from hit where filename = %s) b %s"
                        .formatted(columns(), identified(List.of(file)), DuckDb.literal(file), SAME),
                target);
    }

    /// Finds the lines that count again once a batch is undone: of every identity in it, the latest version in the
    /// other batches (given in their order), unless that is later than the batch and so counts already.
    Map<Path, Long> findRestored(Path undone, List<Path> earlier, List<Path> later) throws SQLException {
        run("create temp table turn (file varchar, place integer)");
        try (var insert = duck.prepareStatement("insert into turn values (?, ?)")) {
            var place = 0;
            for (var file : concat(earlier, later)) {
                insert.setString(1, file.toString());
                insert.setInt(2, place++);
                insert.executeUpdate();
            }
        }
        run("""
                create temp table hit as
                select filename, line_key, order_no, order_day, place from (
                  select a.filename, a.line_key, a.order_no, a.order_day, turn.place,
                    max(turn.place) over (partition by a.line_key, a.order_no, a.order_day) as latest
                  from %s a join turn on a.filename = turn.file semi join %s b %s)
                where place = latest and place < %d""".formatted(identified(concat(earlier, later)), identified(List.of(undone)), SAME, earlier.size()));
        return counts("select filename, count(*) from hit group by all");
    }

    /// Writes what stands of a batch together with the lines found by `findRestored` in its staged file.
    void writeWithRestored(Collection<Path> standing, Path staged, Path target) throws SQLException {
        var restored = "select %s from %s a semi join (select * from hit where filename = %s) b %s"
                .formatted(columns(), identified(List.of(staged)), DuckDb.literal(staged), SAME);
        if (standing.isEmpty()) {
            copy(restored, target);
        } else {
            copy("select %s from %s union all %s".formatted(LinesFile.columnNames(), read(standing), restored), target);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    private void copy(String query, Path target) throws SQLException {
        run("copy (%s) to %s (%s)".formatted(query, DuckDb.literal(target), LinesFile.copyOptions()));
    }

    private long count(String sql) throws SQLException {
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<Path, Long> counts(String sql) throws SQLException {
        var counts = new LinkedHashMap<Path, Long>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(Path.of(rows.getString(1)), rows.getLong(2));
            }
        }
        return counts;
    }

    private void run(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Path> concat(List<Path> first, List<Path> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Figures.@Nullable Range<LocalDate> days(ResultSet row, int at) throws SQLException {
        return Figures.Range.of(row.getObject(at, LocalDate.class), row.getObject(at + 1, LocalDate.class));
    }

    private static String columns() {
        return LinesFile.FIELDS.stream().map(field -> "a." + field.name()).collect(Collectors.joining(", "));
    }

    private static String identified(Collection<Path> files) {
        return "(select *, case when order_no is null then day end as order_day from %s)".formatted(read(files));
    }

    private static String read(Collection<Path> files) {
        return "read_parquet(" + DuckDb.list(files) + ", hive_partitioning = false, filename = true)";
    }
}
