package pareto.service;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Files that came with messages (table `request_file`), seen by whoever sees the message.
@Repository
@Transactional
class RequestFiles {

    private final FileStore files;
    private final JdbcClient jdbc;

    RequestFiles(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    void add(Request request, UUID message, FileId file) {
        jdbc.sql("insert into request_file (file_id, message_id, account_id) values (?, ?, ?)")
                .params(file.id(), message, request.account().id().id())
                .update();
    }

    /// @throws Refusal when it came with no message of this request that the actor sees
    @Transactional(readOnly = true)
    FileId find(RequestId request, UUID file) {
        return jdbc.sql("""
                select f.file_id from request_file f join request_message m on m.id = f.message_id
                where m.request_id = ? and f.file_id = ?
                """)
                .params(request.id(), file)
                .query(UUID.class)
                .optional()
                .map(FileId::new)
                .orElseThrow(() -> Refusal.notFound("service.file.unknown"));
    }

    /// Removes all of them, content and all.
    void forgetAll() {
        jdbc.sql("select file_id from request_file")
                .query(UUID.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
    }
}
