package pareto.account.merge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that belongs to an account, read from the database's own catalogue, so that a table added later is merged
/// without anybody remembering to.
@Component
class Catalogue {

    static final String ACCOUNT = "account";

    /// What is worked out anew from other tables.
    static final Set<String> DERIVED = Set.of(
            "ranking_row",
            "group_row",
            "development_row",
            "departure_row",
            "habit_row",
            "white_space_row",
            "fixed_expectation",
            "expected_row",
            "price_row",
            "rhythm_row",
            "agent_row",
            "cost_row",
            "value_row",
            "account_main_parent",
            "promise_at_risk",
            "settled_window");

    /// What follows from names: comes back with them even if it was cleared away since.
    static final Set<String> FOUND_BY = Set.of("account_token", "account_match_key");

    private static final String GRANTS = "sight_grant";
    private static final String BY_HAND = " and t.source = 'person'";

    private record Link(String table, List<String> columns, String parent, List<String> parents) {}

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All columns by which a row belongs to an account, tables before those that hang on them.
    List<Reference> references() {
        List<Link> links = links();
        Map<String, Table> tables = tables(links);
        List<Reference> references = new ArrayList<>();
        for (String table : inOrder(links)) {
            for (Link link : links) {
                if (link.table().equals(table) && link.parent().equals(ACCOUNT)) {
                    references.add(
                            new Reference(of(tables, table), link.columns().getFirst(), ""));
                }
            }
        }
        references.add(new Reference(of(tables, GRANTS), "account_id", BY_HAND));
        return references;
    }

    /// All tables by name.
    Map<String, Table> tables() {
        return tables(links());
    }

    private Map<String, Table> tables(List<Link> links) {
        Map<String, Table> tables = new LinkedHashMap<>();
        jdbc.sql("""
                select c.relname,
                    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                    (select array_agg(a.attname::text order by a.attnum) from pg_index i
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                        where i.indrelid = c.oid and i.indisprimary) as key
                from pg_class c where c.relnamespace = 'pareto'::regnamespace and c.relkind in ('r', 'p')
                """)
                .query((row, number) -> table(row, links))
                .list()
                .forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    /// Rows of a table without a key are told apart by the accounts they name and the day they begin.
    private static Table table(ResultSet row, List<Link> links) throws SQLException {
        String name = row.getString("relname");
        List<String> columns = texts(row.getArray("columns"));
        Array primary = row.getArray("key");
        Set<String> key = new LinkedHashSet<>(primary == null ? List.of() : texts(primary));
        if (primary == null) {
            links.stream()
                    .filter(link -> link.table().equals(name) && link.parent().equals(ACCOUNT))
                    .forEach(link -> key.addAll(link.columns()));
            columns.stream().filter("from_day"::equals).forEach(key::add);
        }
        List<Table.Child> children = links.stream()
                .filter(link -> link.parent().equals(name))
                .map(link -> new Table.Child(link.table(), link.columns(), link.parents()))
                .toList();
        return new Table(name, columns, List.copyOf(key), children);
    }

    private List<Link> links() {
        return jdbc.sql("""
                select child.relname as child, parent.relname as parent,
                    (select array_agg(a.attname::text order by k.at) from unnest(f.conkey) with ordinality k (num, at)
                        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) as columns,
                    (select array_agg(a.attname::text order by k.at) from unnest(f.confkey) with ordinality k (num, at)
                        join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num) as parents
                from pg_constraint f join pg_class child on child.oid = f.conrelid
                join pg_class parent on parent.oid = f.confrelid
                where f.contype = 'f' and child.relnamespace = 'pareto'::regnamespace and f.conparentid = 0
                order by child.relname, f.conname
                """)
                .query((row, number) -> new Link(
                        row.getString("child"),
                        texts(row.getArray("columns")),
                        row.getString("parent"),
                        texts(row.getArray("parents"))))
                .list();
    }

    /// Tables with an account, each behind those it hangs on.
    private static List<String> inOrder(List<Link> links) {
        Set<String> ordered = new LinkedHashSet<>();
        links.stream()
                .filter(link -> link.parent().equals(ACCOUNT) && !DERIVED.contains(link.table()))
                .forEach(link -> place(link.table(), links, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void place(String table, List<Link> links, Set<String> ordered, Set<String> passed) {
        if (passed.add(table) && !ordered.contains(table)) {
            links.stream()
                    .filter(link -> link.table().equals(table) && !link.parent().equals(ACCOUNT))
                    .forEach(link -> place(link.parent(), links, ordered, passed));
            ordered.add(table);
        }
    }

    private static Table of(Map<String, Table> tables, String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("There is no table " + name);
        }
        return table;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
