package pareto.account.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves the rows of one account to another, each noted in the journal of the merge. Whether a row can move is left to
/// the constraints of its table: all at once if they agree, else one by one, and those that cannot are set aside.
@Component
class Moving {

    private static final String MOVE = """
            with moved as (
                update %1$s t set %2$s = :into
                from (select t.ctid as at, to_jsonb(t) as row from %1$s t where %3$s) b
                where t.ctid = b.at returning b.row as before, to_jsonb(t) as after)
            insert into merge_row (merge_id, place, table_name, column_name, how, before, after)
            select :merge, (select coalesce(max(place), 0) from merge_row where merge_id = :merge)
                    + row_number() over (), '%1$s', '%2$s', 'moved', before, after from moved
            """;

    /// What names the account that stays already, although it hangs on a row of the other.
    private static final String STAYED = """
            insert into merge_stayed (merge_id, table_name, column_name, key)
            select distinct :merge, '%1$s', '%2$s', %5$s from %1$s c join %3$s t on %4$s
            where t.%2$s = :account and c.%2$s = :into on conflict do nothing
            """;

    /// That one of the two has not bought yet says nothing about both.
    private static final String POTENTIAL = "potential_account";

    /// The row by which an account counts as one that has not bought, where the other one has.
    private static final String BOUGHT = """
            select cast(p.ctid as text) from potential_account p where p.account_id = :into and p.bought_at is null
                and not exists (select 1 from potential_account o where o.account_id = :account and o.bought_at is null)
            """;

    private static final String ASIDE = """
            with gone as (delete from %s t where t.ctid = cast(:at as tid) returning to_jsonb(t) as before)
            insert into merge_row (merge_id, place, table_name, column_name, how, before)
            select :merge, (select coalesce(max(place), 0) from merge_row where merge_id = :merge) + 1, :table, :column,
                :how, before from gone
            """;

    /// Rows that would put the account under itself, directly or through others, at any time.
    private static final String CIRCLES = """
            with recursive up (start, id, from_day, to_day) as (
                select a, a, cast('-infinity' as date), cast('infinity' as date)
                from (select cast(:into as uuid) union select parent_id from account_parent where account_id = :account)
                    as s (a)
                union
                select up.start, p.parent_id, greatest(up.from_day, p.from_day), least(up.to_day, p.to_day)
                from up join account_parent p on p.account_id = up.id
                    and p.from_day < up.to_day and up.from_day < p.to_day
                where up.id <> :account and (up.id <> :into or up.start = :into)
            )
            select distinct cast(t.ctid as text) from account_parent t join up on up.from_day < t.to_day
                and t.from_day < up.to_day
                and (t.parent_id = :account and up.start = :into and up.id = t.account_id
                    or t.account_id = :account and up.start = t.parent_id and up.id = :into)
            """;

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Trying trying;

    Moving(Catalogue catalogue, JdbcClient jdbc, Trying trying) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.trying = trying;
    }

    /// Moves everything and takes the other account out of the way.
    void move(UUID merge, UUID other, UUID into) {
        Map<String, Table> tables = catalogue.tables();
        setAside(tables, table(tables, "account_parent"), CIRCLES, merge, other, into);
        setAside(tables, table(tables, POTENTIAL), BOUGHT, merge, other, into);
        List<Reference> references = catalogue.references();
        for (Reference reference : references) {
            stay(tables, reference, reference.hanging(references), merge, other, into);
        }
        for (Reference reference : references) {
            move(tables, reference, merge, other, into);
        }
        Table account = table(tables, Catalogue.ACCOUNT);
        String row = jdbc.sql("select cast(ctid as text) from account where id = ?")
                .param(other)
                .query(String.class)
                .single();
        delete(account, row, "id", "account", merge);
    }

    private void stay(
            Map<String, Table> tables,
            Reference reference,
            List<Table.Child> children,
            UUID merge,
            UUID other,
            UUID into) {
        for (Table.Child child : children) {
            jdbc.sql(STAYED.formatted(
                            child.table(),
                            reference.column(),
                            reference.table().name(),
                            child.join(),
                            table(tables, child.table()).keyOfChild()))
                    .param("merge", merge)
                    .param("account", other)
                    .param("into", into)
                    .update();
        }
    }

    private void setAside(Map<String, Table> tables, Table table, String which, UUID merge, UUID other, UUID into) {
        for (String row : jdbc.sql(which)
                .param("account", other)
                .param("into", into)
                .query(String.class)
                .list()) {
            setAside(tables, table, row, "account_id", merge);
        }
    }

    private void move(Map<String, Table> tables, Reference reference, UUID merge, UUID other, UUID into) {
        List<String> rows = rows(reference, other);
        boolean moves = !reference.table().name().equals(POTENTIAL);
        if (rows.isEmpty() || moves && trying.done(() -> moveAll(reference, merge, other, into, rows.size()))) {
            return;
        }
        for (String row : rows) {
            if (is(reference.table(), row) && !(moves && trying.done(() -> moveOne(reference, merge, into, row)))) {
                setAside(tables, reference.table(), row, reference.column(), merge);
            }
        }
    }

    private List<String> rows(Reference reference, UUID other) {
        return jdbc.sql("select cast(t.ctid as text) from " + reference.table().name() + " t where "
                        + reference.ofAccount())
                .param("account", other)
                .query(String.class)
                .list();
    }

    private boolean is(Table table, String row) {
        return jdbc.sql("select exists (select 1 from " + table.name() + " where ctid = cast(? as tid))")
                .param(row)
                .query(Boolean.class)
                .single();
    }

    private void moveAll(Reference reference, UUID merge, UUID other, UUID into, int rows) {
        expect(
                rows,
                jdbc.sql(MOVE.formatted(reference.table().name(), reference.column(), reference.ofAccount()))
                        .param("merge", merge)
                        .param("into", into)
                        .param("account", other)
                        .update(),
                reference.table());
    }

    private void moveOne(Reference reference, UUID merge, UUID into, String row) {
        expect(
                1,
                jdbc.sql(MOVE.formatted(reference.table().name(), reference.column(), "t.ctid = cast(:at as tid)"))
                        .param("merge", merge)
                        .param("into", into)
                        .param("at", row)
                        .update(),
                reference.table());
    }

    /// Takes a row away, first those that hang on it.
    private void setAside(Map<String, Table> tables, Table table, String row, String column, UUID merge) {
        for (Table.Child child : table.children()) {
            Table hanging = table(tables, child.table());
            jdbc.sql("select cast(c.ctid as text) from %s c join %s t on %s where t.ctid = cast(? as tid)"
                            .formatted(child.table(), table.name(), child.join()))
                    .param(row)
                    .query(String.class)
                    .list()
                    .forEach(one ->
                            setAside(tables, hanging, one, child.columns().getFirst(), merge));
        }
        delete(table, row, column, "aside", merge);
    }

    private void delete(Table table, String row, String column, String how, UUID merge) {
        expect(
                1,
                jdbc.sql(ASIDE.formatted(table.name()))
                        .param("merge", merge)
                        .param("at", row)
                        .param("table", table.name())
                        .param("column", column)
                        .param("how", how)
                        .update(),
                table);
    }

    /// Under row-level security a statement passes by what it may not touch, in silence.
    static void expect(int rows, int touched, Table table) {
        if (touched != rows) {
            throw new IllegalStateException(
                    "%d rows of %s were to change, %d did".formatted(rows, table.name(), touched));
        }
    }

    private static Table table(Map<String, Table> tables, String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("There is no table " + name);
        }
        return table;
    }
}
