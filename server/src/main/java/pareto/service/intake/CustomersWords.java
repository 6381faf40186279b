package pareto.service.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
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
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// What customers add to their requests from outside: messages they see themselves, and files with them.
@Repository
@Transactional
class CustomersWords {

    /// Characters the table takes.
    static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    CustomersWords(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /// @param contact who of theirs said it; null where nobody known did
    UUID add(Request request, String said, Channel channel, @Nullable ContactId contact) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into request_message (id, request_id, account_id, inside, said, channel, contact_id, said_at)
                values (:id, :request, :account, false, :said, :channel, :contact, :at)
                """)
                .param("id", id)
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("said", said)
                .param("channel", channel.code())
                .param("contact", contact == null ? null : contact.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
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
