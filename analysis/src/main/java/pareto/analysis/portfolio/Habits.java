package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.values.Period;

/// How every account buys, read account by account.
public final class Habits {

    private static final int MONTHS = 12;

    private final Slices slices;

    private Habits(Slices slices) {
        this.slices = slices;
    }

    static Habits in(Period window, int seasons, Duck duck) throws SQLException {
        var before = window.yearBefore();
        duck.view("order_day", Sql.text("order-days", Map.of("to", window.to())));
        Map<String, Object> places = new HashMap<>();
        places.put("from", window.from());
        places.put("to", window.to());
        places.put("before_from", before.from());
        places.put("before_to", before.to());
        places.put("months", months(window.to().minusYears(seasons)));
        places.put(
                "month_columns",
                IntStream.range(0, MONTHS).mapToObj(at -> "r.y" + at).collect(Collectors.joining(", ")));
        duck.table("habit", Sql.text("habits", places));
        return new Habits(Slices.of("habit", duck));
    }

    /// Takes one account.
    @FunctionalInterface
    public interface Reader {
        void account(String account, Habit habit) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read("account", Habits::habit, (account, only) -> reader.account(account, only.getFirst()));
    }

    private static String months(LocalDate from) {
        return IntStream.range(0, MONTHS)
                .mapToObj(at -> "cast(coalesce(sum(case when day >= date '" + from + "' and month(day) = " + (at + 1)
                        + " then amount end), 0) as decimal(38, 4)) as y" + at)
                .collect(Collectors.joining(",\n    "));
    }

    private static Habit habit(ResultSet row) throws SQLException {
        var months = new ArrayList<BigDecimal>(MONTHS);
        for (int at = 0; at < MONTHS; at++) {
            months.add(row.getBigDecimal("y" + at));
        }
        return new Habit(
                row.getLong("order_days"),
                number(row, "median_gap"),
                number(row, "spread"),
                basket(row, ""),
                basket(row, "before_"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("before_revenue"),
                row.getBigDecimal("agent_revenue"),
                row.getString("agent"),
                row.getString("before_agent"),
                row.getString("region"),
                List.copyOf(months));
    }

    private static Habit.Basket basket(ResultSet row, String prefix) throws SQLException {
        return new Habit.Basket(
                row.getLong(prefix + "orders"), row.getLong(prefix + "line_count"), row.getLong(prefix + "families"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
