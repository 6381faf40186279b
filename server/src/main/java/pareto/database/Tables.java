package pareto.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables of the schema, seen by their owner.
record Tables(Connection connection) {

    private static final String NAMES = """
            select quote_ident(c.relname) from pg_class c
            where c.relnamespace = 'pareto'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by 1
            """;
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;
    private static final String FOREIGN_KEYS = """
            select format('alter table %%s %s constraint %%I %%s', conrelid::regclass, conname, %s)
            from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'pareto'::regnamespace
            order by conrelid::regclass::text, conname
            """;
    private static final String COUNTERS = """
            select quote_ident(sequencename) || '=' || last_value from pg_sequences
            where schemaname = 'pareto' and last_value is not null
            """;

    List<String> names() throws SQLException {
        return strings(NAMES);
    }

    String columns(String table) throws SQLException {
        return strings(COLUMNS.formatted(table)).getFirst();
    }

    List<String> migrations() throws SQLException {
        return strings("select version from flyway_schema_history where success and version is not null order by 1");
    }

    Map<String, Long> counters() throws SQLException {
        Map<String, Long> counters = new TreeMap<>();
        for (String counter : strings(COUNTERS)) {
            int middle = counter.lastIndexOf('=');
            counters.put(counter.substring(0, middle), Long.valueOf(counter.substring(middle + 1)));
        }
        return counters;
    }

    /// Statements that drop all foreign keys, so that tables can be filled in any order.
    List<String> dropForeignKeys() throws SQLException {
        return strings(FOREIGN_KEYS.formatted("drop", "''"));
    }

    /// Statements that bring them back.
    List<String> addForeignKeys() throws SQLException {
        return strings(FOREIGN_KEYS.formatted("add", "pg_get_constraintdef(oid)"));
    }

    List<String> strings(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
