package pareto.analysis.lifetime;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import pareto.testing.ReferenceData;

/// The order days of a reference file, account by account.
record OrderBook(List<Account> accounts) {

    /// @param days order days as days since 1970, ascending
    /// @param revenue of each
    record Account(String code, int[] days, double[] revenue) {

        /// Its history as of a day it had ordered by.
        History upTo(int asOf) {
            int n = 0;
            double spent = 0;
            int paid = 0;
            while (n < days.length && days[n] <= asOf) {
                if (n > 0 && revenue[n] > 0) {
                    spent += revenue[n];
                    paid++;
                }
                n++;
            }
            return new History(
                    code,
                    Arrays.copyOf(days, n),
                    n - 1,
                    days[n - 1] - days[0],
                    asOf - days[0],
                    paid,
                    paid == 0 ? 0 : spent / paid,
                    (int) Arrays.stream(days).filter(day -> day > asOf).count());
        }
    }

    /// @param later order days after the as-of date, to the end of the file
    record History(String code, int[] days, int x, int tx, int t, int paid, double mean, int later) {}

    static OrderBook cdnow() throws SQLException {
        return blanks("data/cdnow/CDNOW_master.txt.gz", 1, "f[1]", "f[2]", "f[4]");
    }

    static OrderBook cdnowSample() throws SQLException {
        return blanks("data/cdnow/CDNOW_sample.txt.gz", 0, "f[2]", "f[3]", "f[5]");
    }

    private static OrderBook blanks(String file, int skip, String account, String day, String amount)
            throws SQLException {
        return read("""
                select %s as account, strptime(%s, '%%Y%%m%%d')::date as day, sum(%s::double) as revenue
                from (select regexp_split_to_array(trim(line), ' +') as f
                      from read_csv(%s, columns = {'line': 'varchar'}, delim = '|', header = false, skip = %d))
                group by all
                """.formatted(account, day, amount, quoted(file), skip));
    }

    static OrderBook adventureWorks() throws SQLException {
        return read("""
                select ResellerKey::varchar as account, OrderDate::date as day, sum(SalesAmount::double) as revenue
                from read_csv(%s, all_varchar = true) group by all
                """.formatted(quoted("data/adventureworks-reseller/reseller_order_lines.csv.gz")));
    }

    /// Returns left out, as in the published figures.
    static OrderBook onlineRetail() throws SQLException {
        return read("""
                select CustomerID as account, InvoiceDate[1:10]::date as day, sum(Quantity::double * Price::double) as revenue
                from read_csv(%s, all_varchar = true)
                where CustomerID is not null and Quantity::int > 0 and Invoice not like 'C%%' and Price::double > 0
                group by all
                """.formatted(quoted("data/online-retail/online_retail_2010_2011.csv.gz")));
    }

    static OrderBook iowa() throws SQLException {
        return read("""
                select store::varchar as account, date::date as day, sum(amount::double) as revenue
                from read_csv(%s, all_varchar = true) where bottles::int > 0 group by all
                """.formatted(quoted("data/iowa-liquor/orderdays_2012_2018.csv.gz")));
    }

    /// Regular buyers, simulated with k = 3.
    static OrderBook regularBuyers() throws SQLException {
        return read("""
                select distinct cust as account, date::date as day, 1.0::double as revenue
                from read_csv(%s, all_varchar = true)
                """.formatted(quoted("oracles/cnbd_k3/elog.csv.gz")));
    }

    private static String quoted(String file) {
        Path path = ReferenceData.path(file);
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static OrderBook read(String select) throws SQLException {
        var accounts = new ArrayList<Account>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery("select account, day - date '1970-01-01', revenue from (" + select
                        + ") order by account, day")) {
            var code = "";
            var days = new ArrayList<Integer>();
            var revenue = new ArrayList<Double>();
            while (rows.next()) {
                if (!rows.getString(1).equals(code) && !days.isEmpty()) {
                    accounts.add(account(code, days, revenue));
                    days.clear();
                    revenue.clear();
                }
                code = rows.getString(1);
                days.add(rows.getInt(2));
                revenue.add(rows.getDouble(3));
            }
            accounts.add(account(code, days, revenue));
        }
        return new OrderBook(accounts);
    }

    private static Account account(String code, List<Integer> days, List<Double> revenue) {
        return new Account(
                code,
                days.stream().mapToInt(day -> day).toArray(),
                revenue.stream().mapToDouble(value -> value).toArray());
    }

    /// Of every account that had ordered by then.
    List<History> upTo(LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        return accounts.stream()
                .filter(account -> account.days[0] <= day)
                .map(account -> account.upTo(day))
                .toList();
    }

    Cells cells(LocalDate asOf) {
        var builder = new CellsBuilder();
        upTo(asOf).forEach(history -> builder.addDays(history.days(), (int) asOf.toEpochDay()));
        return builder.build();
    }

    Spending spending(LocalDate asOf) {
        var spending = new Spending();
        upTo(asOf).stream().filter(history -> history.paid() > 0).forEach(h -> spending.add(h.paid(), h.mean()));
        return spending;
    }

    /// The fifth of the accounts that brought most.
    OrderBook topFifth() {
        var byRevenue = new ArrayList<>(accounts);
        byRevenue.sort(Comparator.comparingDouble(
                account -> -Arrays.stream(account.revenue).sum()));
        return new OrderBook(byRevenue.subList(0, (accounts.size() + 4) / 5));
    }
}
