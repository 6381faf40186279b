package pareto.service.intake;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Files that came with what customers said from outside.
@Repository
@Transactional
class CustomersFiles {

    private final JdbcClient jdbc;
    private final FileStore files;

    CustomersFiles(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// The message a request began with.
    UUID first(RequestId request) {
        return jdbc.sql("select id from request_message where request_id = ? order by said_at, id limit 1")
                .param(request.id())
                .query(UUID.class)
                .single();
    }

    void attach(UUID message, List<Letter.Attachment> attachments) {
        for (Letter.Attachment one : attachments) {
            FileId file = files.keep(new ByteArrayInputStream(one.content()), one.name())
                    .id();
            jdbc.sql("""
                    insert into request_file (file_id, message_id, account_id)
                    select ?, id, account_id from request_message where id = ?
                    """).params(file.id(), message).update();
        }
    }
}
