package pareto.account.merge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings everything a merge has moved or set aside back to the account it came from. What was changed since goes back
/// as it is now, what was deleted since stays deleted, what was added since stays unless it hangs on a row that goes
/// back. What finds its place taken stays in the journal.
@Component
class Returning {

    private static final String BACK = """
            update %1$s t set %2$s = :other
            from merge_row j, lateral jsonb_populate_record(cast(null as %1$s), j.after) r
            where j.merge_id = :merge and j.table_name = '%1$s' and j.column_name = '%2$s' and j.how = 'moved'
                and (cast(:place as int) is null or j.place = :place) and %3$s and t.%2$s = r.%2$s
            """;

    /// Rows of a child table added since, which name the account beside the row they hang on; not those that named it
    /// before the merge already.
    private static final String HANGING = """
            update %1$s c set %2$s = :other from %3$s t
            where %4$s and t.%2$s = :other and c.%2$s = :into and not exists (
                select 1 from merge_stayed s where s.merge_id = :merge and s.table_name = '%1$s'
                    and s.column_name = '%2$s' and s.key = %5$s)
            """;

    private static final String AGAIN = """
            insert into %1$s (%2$s) overriding system value
            select %3$s from merge_row j, lateral jsonb_populate_record(cast(null as %1$s), j.before) r
            where j.merge_id = :merge and j.place = :place
            """;

    /// What moved and is where the merge brought it no more: deleted since, or moved on by hand.
    private static final String GONE = """
            update merge_row j set outcome = 'gone' where j.merge_id = :merge and j.how = 'moved'
                and j.table_name = '%1$s' and j.column_name = '%2$s' and not exists (
                    select 1 from %1$s t, lateral jsonb_populate_record(cast(null as %1$s), j.after) r
                    where %3$s and t.%2$s = r.%2$s)
            """;

    private record Kept(int place, String table) {}

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Trying trying;

    Returning(Catalogue catalogue, JdbcClient jdbc, Trying trying) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.trying = trying;
    }

    /// @param into where the rows are now
    void giveBack(UUID merge, UUID other, UUID into) {
        Map<String, Table> tables = catalogue.tables();
        List<Reference> references = catalogue.references();
        insert(tables, merge, kept(merge, "account").getFirst());
        references.forEach(reference -> giveBack(reference, merge, other));
        references.forEach(reference -> hanging(tables, reference, reference.hanging(references), merge, other, into));
        for (Kept row : kept(merge, "aside")) {
            outcome(merge, row.place(), trying.done(() -> insert(tables, merge, row)) ? "back" : "stuck");
        }
        for (String table : Catalogue.FOUND_BY) {
            clearedAway(tables, merge, table);
        }
        jdbc.sql("update merge_row set outcome = 'back' where merge_id = ? and outcome is null")
                .param(merge)
                .update();
    }

    private void giveBack(Reference reference, UUID merge, UUID other) {
        String table = reference.table().name();
        int moved = jdbc.sql("""
                select count(*) from merge_row where merge_id = ? and table_name = ? and column_name = ? and how = 'moved'
                """)
                .params(merge, table, reference.column())
                .query(Integer.class)
                .single();
        if (moved == 0) {
            return;
        }
        int gone = jdbc.sql(GONE.formatted(
                        table, reference.column(), reference.table().sameRow()))
                .param("merge", merge)
                .update();
        if (!trying.done(() -> Moving.expect(moved - gone, back(reference, merge, other, null), reference.table()))) {
            oneByOne(reference, merge, other);
        }
    }

    private void oneByOne(Reference reference, UUID merge, UUID other) {
        for (int place : jdbc.sql("""
                select place from merge_row where merge_id = ? and table_name = ? and column_name = ? and how = 'moved'
                    and outcome is null order by place
                """)
                .params(merge, reference.table().name(), reference.column())
                .query(Integer.class)
                .list()) {
            if (!trying.done(() -> Moving.expect(1, back(reference, merge, other, place), reference.table()))) {
                outcome(merge, place, "stuck");
            }
        }
    }

    private int back(Reference reference, UUID merge, UUID other, @Nullable Integer place) {
        return jdbc.sql(BACK.formatted(
                        reference.table().name(),
                        reference.column(),
                        reference.table().sameRow()))
                .param("merge", merge)
                .param("other", other)
                .param("place", place)
                .update();
    }

    private void hanging(
            Map<String, Table> tables,
            Reference reference,
            List<Table.Child> children,
            UUID merge,
            UUID other,
            UUID into) {
        for (Table.Child child : children) {
            Table hanging = Objects.requireNonNull(tables.get(child.table()), child.table());
            trying.done(() -> jdbc.sql(HANGING.formatted(
                            child.table(),
                            reference.column(),
                            reference.table().name(),
                            child.join(),
                            hanging.keyOfChild()))
                    .param("merge", merge)
                    .param("other", other)
                    .param("into", into)
                    .update());
        }
    }

    private void clearedAway(Map<String, Table> tables, UUID merge, String table) {
        for (int place : jdbc.sql("""
                select place from merge_row where merge_id = ? and table_name = ? and outcome = 'gone'
                    and coalesce(before ->> 'kind', 'core') in ('core', 'spoken')
                """).params(merge, table).query(Integer.class).list()) {
            if (trying.done(() -> insert(tables, merge, new Kept(place, table)))) {
                outcome(merge, place, "back");
            }
        }
    }

    /// Those on which others hang first.
    private List<Kept> kept(UUID merge, String how) {
        return jdbc.sql("select place, table_name from merge_row where merge_id = ? and how = ? order by place desc")
                .params(merge, how)
                .query((row, number) -> new Kept(row.getInt(1), row.getString(2)))
                .list();
    }

    /// A column that is younger than the journal takes what it takes by itself.
    private void insert(Map<String, Table> tables, UUID merge, Kept row) {
        Table table = Objects.requireNonNull(tables.get(row.table()), row.table());
        List<String> noted = jdbc.sql(
                        "select jsonb_object_keys(before) from merge_row where merge_id = ? and place = ?")
                .params(merge, row.place())
                .query(String.class)
                .list();
        List<String> columns = table.columns().stream().filter(noted::contains).toList();
        int added = jdbc.sql(
                        AGAIN.formatted(table.name(), String.join(", ", columns), "r." + String.join(", r.", columns)))
                .param("merge", merge)
                .param("place", row.place())
                .update();
        Moving.expect(1, added, table);
    }

    private void outcome(UUID merge, int place, String outcome) {
        jdbc.sql("update merge_row set outcome = ? where merge_id = ? and place = ?")
                .params(outcome, merge, place)
                .update();
    }
}
