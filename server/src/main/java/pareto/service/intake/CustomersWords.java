package pareto.service.intake;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.contact.ContactId;
import pareto.service.Channel;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// What customers add to their requests from outside: messages they see themselves, and files with them.
@Repository
@Transactional
class CustomersWords {

    /// Characters the table takes.
    static final int LONGEST = 20_000;

    private final Requests requests;
    private final JdbcClient jdbc;
    private final FileStore files;

    CustomersWords(Requests requests, JdbcClient jdbc, FileStore files) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.files = files;
    }

    /// @param contact who of theirs said it; null where nobody known did
    UUID add(Request request, String said, Channel channel, @Nullable ContactId contact) {
        return requests.hear(request.id(), channel, contact, said);
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
