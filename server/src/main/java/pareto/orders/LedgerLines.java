package pareto.orders;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerView;
import pareto.database.DataFolder;

/// The lines behind a figure. Whoever calls has made sure that the actor may see them.
@Component
class LedgerLines {

    /// Lines of one currency.
    record Sum(String currency, long lines, BigDecimal amount) {}

    /// An order of one account.
    record Order(String number, LocalDate day, long lines, BigDecimal amount, String currency) {}

    private final Ledger ledger;
    private final DuckDb.Limits limits;
    private final DataFolder folder;

    LedgerLines(Ledger ledger, DuckDb.Limits limits, DataFolder folder) {
        this.ledger = ledger;
        this.limits = limits;
        this.folder = folder;
    }

    /// What the lines add up to, by currency.
    List<Sum> sums(LineFilter filter) {
        return read(
                "select currency, count(*), sum(amount) from %s where %s group by currency order by 2 desc",
                filter, row -> new Sum(row.getString(1), row.getLong(2), row.getBigDecimal(3)));
    }

    /// One page of lines, latest first.
    List<LedgerLine> page(LineFilter filter, int from, int most) {
        String sql = """
                select day, account, account_name, order_no, line_no, coalesce(product_name, product) as product, family,
                    quantity, unit, amount, currency, batch, row_no
                from %s where %s order by day desc, order_no desc, row_no limit\s""" + most + " offset " + from;
        return read(sql, filter, LedgerLines::line);
    }

    /// One page of orders, latest first. Without order numbers, an order is an account's lines of one day.
    List<Order> orders(LineFilter filter, int from, int most) {
        String sql = """
                select coalesce(order_no, '') as number, min(day) as day, count(*) as lines, sum(amount) as amount, currency
                from %s where %s
                group by coalesce(order_no, ''), case when order_no is null then day end, currency
                order by 2 desc, 1 desc limit\s""" + most + " offset " + from;
        return read(
                sql,
                filter,
                row -> new Order(
                        row.getString("number"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("lines"),
                        row.getBigDecimal("amount"),
                        row.getString("currency")));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, LineFilter filter, Reading<T> reading) {
        List<Path> files = files(filter);
        List<T> found = new ArrayList<>();
        if (files.isEmpty()) {
            return found;
        }
        LineFilter.Condition condition = filter.condition();
        String text = sql.formatted(LedgerView.relation(files), condition.sql());
        try (Connection duckdb = DuckDb.open(limits, folder.ledger());
                PreparedStatement statement = duckdb.prepareStatement(text)) {
            for (int at = 0; at < condition.parameters().size(); at++) {
                statement.setObject(at + 1, condition.parameters().get(at));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The lines of the ledger could not be read", e);
        }
    }

    private List<Path> files(LineFilter filter) {
        UUID asOf = filter.asOf();
        LedgerView view = asOf == null ? ledger.current() : ledger.asOf(new BatchId(asOf));
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return from == null || to == null ? view.files() : view.files(from, to.plusDays(1));
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getObject("day", LocalDate.class),
                row.getString("account"),
                row.getString("account_name"),
                row.getString("order_no"),
                row.getString("line_no"),
                row.getString("product"),
                row.getString("family"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("batch"),
                row.getLong("row_no"));
    }
}
