package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A table with several rows per account, read some thousand accounts at a time: the driver keeps a whole answer in
/// memory.
///
/// @param table has a column `account`
record Slices(Duck duck, String table, long accounts) {

    private static final int ACCOUNTS = 20_000;

    /// Takes one row.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Takes all rows of one account.
    interface Rows<T> {
        void account(String account, List<T> rows) throws SQLException;
    }

    static Slices of(String table, Duck duck) throws SQLException {
        duck.table(
                table + "_account",
                "select account, row_number() over (order by account) as place from (select distinct account from "
                        + table + ") a");
        return new Slices(
                duck,
                table,
                duck.query("select count(*) from " + table + "_account", rows -> rows.next() ? rows.getLong(1) : 0L));
    }

    /// @param order of the rows of one account
    <T> void read(String order, Row<T> row, Rows<T> reader) throws SQLException {
        for (long from = 1; from <= accounts; from += ACCOUNTS) {
            var sql = "select t.* from " + table + " t join " + table + "_account a on a.account = t.account"
                    + " where a.place >= " + from + " and a.place < " + (from + ACCOUNTS) + " order by t.account, "
                    + order;
            duck.query(sql, rows -> {
                slice(rows, row, reader);
                return true;
            });
        }
    }

    private static <T> void slice(ResultSet rows, Row<T> row, Rows<T> reader) throws SQLException {
        var account = "";
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            var next = rows.getString("account");
            if (!next.equals(account) && !read.isEmpty()) {
                reader.account(account, read);
                read = new ArrayList<>();
            }
            account = next;
            read.add(row.of(rows));
        }
        if (!read.isEmpty()) {
            reader.account(account, read);
        }
    }
}
