package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pareto.values.Period;

/// Counts who came back, in windows of twelve months that end with the as-of date.
final class Retention {

    private final Duck duck;
    private final List<Period> windows;

    private Retention(Duck duck, List<Period> windows) {
        this.duck = duck;
        this.windows = windows;
    }

    /// @param history what the data cover
    static Retention upTo(LocalDate asOf, Period history, Duck duck) {
        var windows = new ArrayList<Period>();
        var window = Windows.rollingYear(asOf);
        while (!window.from().isBefore(history.from())) {
            windows.add(window);
            window = window.yearBefore();
        }
        return new Retention(duck, windows);
    }

    /// By window, oldest first.
    List<Retained> count() throws SQLException {
        duck.fill("window_of_year", "number integer, from_day date, to_day date", rows -> {
            for (int i = 0; i < windows.size(); i++) {
                rows.beginRow()
                        .append(i)
                        .append(windows.get(i).from())
                        .append(windows.get(i).to())
                        .endRow();
            }
        });
        return duck.query(Sql.text("retention"), rows -> {
            var counted = new ArrayList<Retained>();
            while (rows.next()) {
                counted.add(new Retained(
                        windows.get(rows.getInt("number")),
                        rows.getLong("accounts"),
                        rows.getLong("kept"),
                        rows.getBigDecimal("revenue"),
                        rows.getBigDecimal("revenue_of_kept"),
                        rows.getBigDecimal("revenue_afterwards")));
            }
            return counted;
        });
    }
}
