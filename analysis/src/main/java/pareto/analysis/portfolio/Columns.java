package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Where the columns of an answer stand. DuckDB's driver looks a name up from the first column on, for every value of
/// every row; of a wide row that is a tenth of the work of reading it.
record Columns(Map<String, Integer> places) {

    static Columns of(ResultSet rows) throws SQLException {
        var places = new HashMap<String, Integer>();
        var columns = rows.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            places.put(columns.getColumnName(at), at);
        }
        return new Columns(places);
    }

    int at(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }
}
