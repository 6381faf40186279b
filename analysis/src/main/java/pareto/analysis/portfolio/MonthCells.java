package pareto.analysis.portfolio;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Account × month cells: what is counted once per account and calendar month, and only added from there on. They can
/// be kept between analyses, so that a daily batch counts again only the months it touched.
///
/// An order is what stands under one order number in one month; a number whose lines run over several months (a
/// call-off order) counts once in each of them. Credit notes alone are no order. An order day has a net quantity
/// above zero.
public final class MonthCells {

    /// A few million lines at a time keep memory bounded at any size of the ledger.
    private static final long LINES_AT_ONCE = 4_000_000;

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private static final List<String> TEXTS = List.of("accepted", "rate-periods", "converted", "grouped", "cells");

    private final Duck duck;
    private Filling filling = MonthCells::fill;
    private boolean filled;

    MonthCells(Duck duck) throws SQLException {
        this.duck = duck;
        duck.table("month_cell", Sql.text("cells", Sql.range(NEVER, NEVER)));
    }

    /// How cells come into being when they are first needed.
    @FunctionalInterface
    public interface Filling {
        void fill(MonthCells cells) throws SQLException;
    }

    /// What cells are, as a text: those saved by a program that says otherwise must not be loaded.
    public static String definition() {
        return TEXTS.stream().map(Sql::text).collect(Collectors.joining());
    }

    /// Says how to fill the cells when they are first needed, in place of counting every month.
    public void whenNeeded(Filling kept) {
        filling = kept;
    }

    /// Counts every month of the lines.
    public void fill() throws SQLException {
        duck.run("delete from month_cell");
        count(linesByMonth("true"));
        filled = true;
    }

    /// Takes over cells saved before, in place of all that is here.
    public void load(Path parquet) throws SQLException {
        duck.table(
                "month_cell",
                "select * from read_parquet("
                        + Sql.quoted(parquet.toAbsolutePath().toString()) + ")");
        filled = true;
    }

    /// Saves all cells as one Parquet file.
    public void save(Path parquet) throws SQLException {
        ensureFilled();
        duck.run("copy (select * from month_cell order by account, month) to "
                + Sql.quoted(parquet.toAbsolutePath().toString()) + " (format parquet, compression zstd)");
    }

    /// Counts these months anew from the lines; a month without lines any more loses its cells.
    public void refresh(Collection<YearMonth> months) throws SQLException {
        if (!months.isEmpty()) {
            for (var month : months) {
                duck.run("delete from month_cell where month = date '" + month.atDay(1) + "'");
            }
            var touched = linesByMonth("day >= date '" + Collections.min(months).atDay(1) + "' and day < date '"
                    + Collections.max(months).plusMonths(1).atDay(1) + "'");
            touched.keySet().retainAll(months);
            count(touched);
        }
        filled = true;
    }

    void ensureFilled() throws SQLException {
        if (!filled) {
            filling.fill(this);
            filled = true;
        }
    }

    private NavigableMap<YearMonth, Long> linesByMonth(String where) throws SQLException {
        var sql = "select cast(date_trunc('month', day) as date), count(*) from counted where " + where + " group by 1";
        return duck.query(sql, rows -> {
            var months = new TreeMap<YearMonth, Long>();
            while (rows.next()) {
                months.put(YearMonth.from(rows.getObject(1, LocalDate.class)), rows.getLong(2));
            }
            return months;
        });
    }

    private void count(NavigableMap<YearMonth, Long> linesByMonth) throws SQLException {
        for (var run : runs(linesByMonth)) {
            var range = Sql.range(
                    run.getFirst().atDay(1), run.getLast().plusMonths(1).atDay(1));
            duck.run("insert into month_cell\n" + Sql.text("cells", range));
        }
    }

    /// Neighbouring months, as many as fit into one go; months that are not asked for are never in between.
    private static List<List<YearMonth>> runs(NavigableMap<YearMonth, Long> linesByMonth) {
        var runs = new ArrayList<List<YearMonth>>();
        long lines = Long.MAX_VALUE / 2;
        for (var month : linesByMonth.keySet()) {
            var count = linesByMonth.getOrDefault(month, 0L);
            var neighbour =
                    !runs.isEmpty() && runs.getLast().getLast().plusMonths(1).equals(month);
            if (!neighbour || lines + count > LINES_AT_ONCE) {
                runs.add(new ArrayList<>());
                lines = 0;
            }
            runs.getLast().add(month);
            lines += count;
        }
        return runs;
    }
}
