package pareto.analysis.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/// The SQL texts of the analysis: plain SELECTs that DuckDB and Spark both run after their prelude. Places in `${…}`
/// take dates, numbers and fixed fragments only, never a user's text.
final class Sql {

    private Sql() {}

    static String text(String name, Map<String, ?> places) {
        var sql = text(name);
        for (var place : places.entrySet()) {
            sql = sql.replace("${" + place.getKey() + "}", place.getValue().toString());
        }
        if (sql.contains("${")) {
            throw new IllegalStateException("The SQL text " + name + " has an open place: " + sql);
        }
        return sql;
    }

    static String text(String name) {
        try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The SQL text " + name + " is not in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, LocalDate> range(LocalDate from, LocalDate to) {
        return Map.of("from", from, "to", to);
    }

    static String quoted(String fragment) {
        return "'" + fragment.replace("'", "''") + "'";
    }
}
