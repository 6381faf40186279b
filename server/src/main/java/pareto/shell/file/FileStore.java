package pareto.shell.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.database.DataFolder;
import pareto.shell.Refusal;

/// Keeps what users hand in: under an id of ours, visible to whoever brought it and to wide sight.
@Component
public class FileStore {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final DataFolder folder;
    private final Clock clock;
    private final UploadLimit limit;

    FileStore(JdbcClient jdbc, Actors actors, DataFolder folder, Clock clock, UploadLimit limit) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.folder = folder;
        this.clock = clock;
        this.limit = limit;
    }

    /// Bytes of the largest file that is kept.
    public long largest() {
        return limit.bytes();
    }

    /// Keeps a file; it vanishes again when the running transaction is rolled back.
    ///
    /// @throws Refusal when it is empty or larger than the limit
    @Transactional
    public StoredFile keep(InputStream content, String name) {
        var id = FileId.next();
        var path = path(id);
        var received = Reception.of(content, path, limit);
        var plain = PlainName.of(name);
        if (received.size() == 0) {
            throw Refusal.badInput("shell.file.empty", plain);
        }
        var file = new StoredFile(id, plain, received.size(), received.sha256(), path);
        add(file);
        return file;
    }

    /// @throws Refusal when there is none that the current actor may see
    @Transactional(readOnly = true)
    public StoredFile get(FileId id) {
        return jdbc.sql("select id, name, size, sha256 from stored_file where id = :id")
                .param("id", id.id())
                .query((row, _) -> file(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("shell.file.none"));
    }

    /// Removes row and content.
    @Transactional
    public void remove(FileId id) {
        if (jdbc.sql("delete from stored_file where id = :id")
                        .param("id", id.id())
                        .update()
                > 0) {
            Reception.onCommit(() -> delete(path(id)));
        }
    }

    /// The file as an answer that a browser saves and never shows.
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> attachment(FileId id) {
        var file = get(id);
        var disposition =
                ContentDisposition.attachment().filename(file.name(), UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .body(new FileSystemResource(file.path()));
    }

    private void add(StoredFile file) {
        jdbc.sql("""
                        insert into stored_file (id, name, size, sha256, kept_by, kept_at)
                        values (:id, :name, :size, :sha256, :by, :at)
                        """)
                .param("id", file.id().id())
                .param("name", file.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", actors.current().id().id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private StoredFile file(ResultSet row) throws SQLException {
        var id = new FileId(row.getObject("id", UUID.class));
        return new StoredFile(id, row.getString("name"), row.getLong("size"), row.getString("sha256"), path(id));
    }

    private Path path(FileId id) {
        return folder.files().resolve(id.toString());
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
