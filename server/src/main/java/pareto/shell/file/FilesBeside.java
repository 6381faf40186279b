package pareto.shell.file;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;

/// Files that lie beside things of a module, each with what it is: in a table of that module with the columns
/// `file_id`, one for the thing, `account_id`, `what`, `added_by` and `added_at`. Whoever sees its rows sees the files.
public final class FilesBeside {

    /// A file as it is listed.
    ///
    /// @param size in bytes
    /// @param what it is, in the words of whoever brought it
    /// @param by name of that person
    public record Kept(UUID id, String name, long size, String what, String by, Instant at) {}

    /// What it takes to keep them, for whoever has a table of its own.
    @Component
    public static final class Places {

        private final FileStore files;
        private final JdbcClient jdbc;
        private final Clock clock;

        Places(FileStore files, JdbcClient jdbc, Clock clock) {
            this.files = files;
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /// @param table of the module
        /// @param thing the column of what they lie beside; `account_id` where that is the account
        /// @param most files beside one thing
        /// @param words before `many`, said where there are so many, and `unknown`, where there is none
        public FilesBeside in(String table, String thing, int most, String words) {
            return new FilesBeside(this, table, thing, most, words);
        }
    }

    private final Places places;
    private final String table;
    private final String thing;
    private final int most;
    private final String words;

    private FilesBeside(Places places, String table, String thing, int most, String words) {
        this.places = places;
        this.table = table;
        this.thing = thing;
        this.most = most;
        this.words = words;
    }

    /// The latest first.
    public List<Kept> of(UUID beside) {
        return places.jdbc
                .sql("""
                select f.file_id, s.name, s.size, f.what, i.name as by_name, f.added_at
                from %s f join stored_file s on s.id = f.file_id join identity i on i.id = f.added_by
                where f.%s = ? order by f.added_at desc, f.file_id
                """.formatted(table, thing))
                .param(beside)
                .query((row, number) -> new Kept(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /// @param account whose thing it is
    /// @throws Refusal when there are as many as there may be
    public FileId add(UUID beside, UUID account, InputStream content, String name, String what) {
        if (of(beside).size() >= most) {
            throw Refusal.conflict(words + "many", most);
        }
        FileId file = places.files.keep(content, name).id();
        boolean ofAccount = thing.equals("account_id");
        places.jdbc
                .sql("""
                insert into %s (file_id, %s account_id, what, added_by, added_at)
                values (:file, %s :account, :what, actor(), :at)
                """.formatted(table, ofAccount ? "" : thing + ",", ofAccount ? "" : ":beside,"))
                .param("file", file.id())
                .param("beside", beside)
                .param("account", account)
                .param("what", what)
                .param("at", Timestamp.from(places.clock.instant()))
                .update();
        return file;
    }

    /// @throws Refusal when it is none of those beside this thing
    public FileId find(UUID beside, UUID file) {
        return of(beside).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .map(kept -> new FileId(kept.id()))
                .orElseThrow(() -> Refusal.notFound(words + "unknown"));
    }
}
