package pareto.service.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.SecretBox;
import pareto.service.RequestId;

/// Which mails about a request belong together, by what table `incoming_mail` keeps of them.
@Repository
@Transactional(readOnly = true)
class MailThreads {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Pseudonyms pseudonyms;

    MailThreads(JdbcClient jdbc, SecretBox box, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.box = box;
        this.pseudonyms = pseudonyms;
    }

    /// The mail a request began with, if it says in one address who wrote it.
    Optional<UUID> first(RequestId request) {
        return jdbc.sql("""
                select id from incoming_mail where request_id = ? and became = 'request' and sender_token <> ?
                order by came_at limit 1
                """)
                .params(request.id(), pseudonyms.of(""))
                .query(UUID.class)
                .optional();
    }

    /// Ids of the mails of one sender about a request and of those they follow, the oldest first.
    List<String> of(RequestId request, String address) {
        return jdbc
                .sql("""
                select id, thread from incoming_mail
                where request_id = ? and sender_token = ? and thread is not null order by came_at, id
                """)
                .params(request.id(), pseudonyms.of(address))
                .query((row, number) ->
                        box.textIfReadable(row.getBytes("thread"), new IdentityId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
