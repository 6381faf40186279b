package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import pareto.values.Period;

/// Adds cells up over a period: whole months as they are kept, the broken months at its edges counted from the lines.
record Spans(Duck duck) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    void figures(String table, Period period) throws SQLException {
        var whole = wholeMonths(period);
        countEdges(period, whole);
        duck.table(table, Sql.text("span", Sql.range(whole.from(), whole.to())));
    }

    void everUpTo(String table, LocalDate asOf) throws SQLException {
        figures(table, Period.through(EVER, asOf));
    }

    void series(String table, LocalDate asOf) throws SQLException {
        var last = YearMonth.from(asOf);
        var period = Period.through(Series.first(last).atDay(1), asOf);
        var whole = wholeMonths(period);
        countEdges(period, whole);
        Map<String, Object> places = new HashMap<>(Sql.range(whole.from(), whole.to()));
        places.put("months", Series.sums(last));
        duck.table(table, Sql.text("series", places));
    }

    /// The whole months inside a period; empty at its end where there are none.
    static Period wholeMonths(Period period) {
        var to = period.to().withDayOfMonth(1);
        var from = period.from().withDayOfMonth(1);
        from = from.equals(period.from()) ? from : from.plusMonths(1);
        return from.isBefore(to) ? new Period(from, to) : new Period(period.to(), period.to());
    }

    private void countEdges(Period period, Period whole) throws SQLException {
        duck.table("edge_cell", Sql.text("cells", Sql.range(period.from(), whole.from())));
        if (whole.to().isBefore(period.to())) {
            duck.run("insert into edge_cell\n" + Sql.text("cells", Sql.range(whole.to(), period.to())));
        }
    }
}
