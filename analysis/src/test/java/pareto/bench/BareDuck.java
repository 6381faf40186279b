package pareto.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The least DuckDB has to do for the same result: `import CSV PARQUET`, `analyse FOLDER PARQUET…` or
/// `summarise FOLDER CSV`.
final class BareDuck {

    private static final String CELLS = """
            insert into cell
            select account, max(account_name), date '$month', sum(amount), sum(case when is_return then amount else 0 end),
              sum(cost), sum(case when cost is not null then amount end),
              count(distinct case when not is_return then order_no end), count(distinct case when quantity > 0 then day end),
              count(*), sum(quantity), min(day), max(day)
            from read_parquet([$files])
            where status = 'A' and account is not null and day >= date '$month' and day < date '$month' + interval 1 month
            group by account""";
    private static final String RANKING = """
            with year as (
              select account, month > (select max(month) from cell) - interval 12 month as current,
                max(name), sum(revenue) as revenue, sum(returned), sum(cost), sum(covered), sum(orders), sum(order_days),
                sum(line_count), sum(quantity), min(first_day), max(last_day)
              from cell where month > (select max(month) from cell) - interval 24 month
              group by all)
            select *, rank() over (order by revenue desc) from year""";
    private static final String SUMMARY = """
            select account, count(distinct date), min(date), max(date), avg(amount) from read_csv($file) group by account""";

    private BareDuck() {}

    public static void main(String[] arguments) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            switch (arguments[0]) {
                case "import" ->
                    run(
                            duck,
                            "copy (from read_csv(%s)) to %s (format parquet, compression zstd)"
                                    .formatted(quoted(arguments[1]), quoted(arguments[2])));
                case "summarise" -> {
                    Analysis.bound(duck, Path.of(arguments[1]));
                    System.out.println(count(duck, SUMMARY.replace("$file", quoted(arguments[2])), 5));
                }
                default ->
                    analyse(duck, Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
            }
        }
    }

    private static void analyse(Connection duck, Path folder, List<String> files) throws SQLException {
        Analysis.bound(duck, folder);
        run(duck, """
                create table cell (account varchar, name varchar, month date, revenue decimal(38, 4), returned decimal(38, 4),
                  cost decimal(38, 4), covered decimal(38, 4), orders bigint, order_days bigint, line_count bigint,
                  quantity decimal(38, 4), first_day date, last_day date)""");
        var list = String.join(", ", files.stream().map(BareDuck::quoted).toList());
        for (var month : months(duck, list)) {
            run(duck, CELLS.replace("$month", month).replace("$files", list));
        }
        System.out.println(count(duck, RANKING, 4));
    }

    /// Rows of an answer, of each of which this column is taken.
    private static int count(Connection duck, String sql, int column) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                rows.getObject(column);
                count++;
            }
            return count;
        }
    }

    private static List<String> months(Connection duck, String files) throws SQLException {
        var months = new ArrayList<String>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(
                        "select distinct date_trunc('month', day)::date::varchar from read_parquet([" + files
                                + "]) order by 1")) {
            while (rows.next()) {
                months.add(rows.getString(1));
            }
        }
        return months;
    }

    private static void run(Connection duck, String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
