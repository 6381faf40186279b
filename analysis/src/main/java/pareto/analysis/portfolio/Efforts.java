package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pareto.values.Period;

/// What there was to do for every account, read account by account.
public final class Efforts {

    private final Slices slices;

    private Efforts(Slices slices) {
        this.slices = slices;
    }

    /// @param cuts days within the window with which a new part of it begins, ascending
    static Efforts in(Period window, List<LocalDate> cuts, Duck duck) throws SQLException {
        var places = Map.of("from", window.from(), "to", window.to(), "part", part(cuts));
        duck.table("effort", Sql.text("efforts", places));
        return new Efforts(Slices.of("effort", duck));
    }

    /// Takes one account.
    @FunctionalInterface
    public interface Reader {
        void account(String account, List<Effort> parts) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read("part", Efforts::effort, reader::account);
    }

    private static String part(List<LocalDate> cuts) {
        if (cuts.isEmpty()) {
            return "0";
        }
        var cases = new StringBuilder("case");
        for (int at = 0; at < cuts.size(); at++) {
            cases.append(" when day < date '")
                    .append(cuts.get(at))
                    .append("' then ")
                    .append(at);
        }
        return cases.append(" else ").append(cuts.size()).append(" end").toString();
    }

    private static Effort effort(ResultSet row) throws SQLException {
        return new Effort(
                row.getInt("part"),
                row.getLong("orders"),
                row.getLong("line_count"),
                row.getLong("return_count"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("margin"));
    }
}
