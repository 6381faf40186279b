package pareto.account.profile;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// What is kept in the file of an account (table `account_file`): whoever sees the account sees it.
@Repository
@Transactional
class AccountFiles {

    static final int MOST = 200;

    /// @param what it is, in the words of whoever brought it
    record Kept(UUID id, String name, long size, String what, String by, Instant at) {}

    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountFiles(FileStore files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Kept> of(AccountId account) {
        return jdbc.sql("""
                select f.file_id, s.name, s.size, f.what, i.name as by_name, f.added_at
                from account_file f join stored_file s on s.id = f.file_id join identity i on i.id = f.added_by
                where f.account_id = ? order by f.added_at desc, f.file_id
                """)
                .param(account.id())
                .query((row, number) -> new Kept(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @throws Refusal when the account has as many as it may have
    FileId add(AccountId account, InputStream content, String name, String what) {
        if (of(account).size() >= MOST) {
            throw Refusal.conflict("account.file.many", MOST);
        }
        FileId file = files.keep(content, name).id();
        jdbc.sql("""
                insert into account_file (file_id, account_id, what, added_by, added_at) values (?, ?, ?, actor(), ?)
                """)
                .params(file.id(), account.id(), what, Timestamp.from(clock.instant()))
                .update();
        return file;
    }

    /// The file, if it is one of this account.
    ///
    /// @throws Refusal when it is not
    @Transactional(readOnly = true)
    FileId find(AccountId account, UUID file) {
        return of(account).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .map(kept -> new FileId(kept.id()))
                .orElseThrow(() -> Refusal.notFound("account.file.unknown"));
    }

    /// Removes a file of this account, content and all.
    void remove(AccountId account, UUID file) {
        files.remove(find(account, file));
    }
}
