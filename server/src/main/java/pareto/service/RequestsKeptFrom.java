package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// From whom of ours requests are kept (table `request_kept_from`): the database shows them nothing of it.
@Repository
@Transactional
class RequestsKeptFrom {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestsKeptFrom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RequestId request, AccountId account, IdentityId from) {
        jdbc.sql("""
                insert into request_kept_from (request_id, identity_id, account_id, kept_by, kept_at)
                values (?, ?, ?, actor(), ?)
                """)
                .params(request.id(), from.id(), account.id(), Timestamp.from(clock.instant()))
                .update();
    }

    /// Was a mistake: they see it again, and that it was so is written down.
    void takeBack(RequestId request, IdentityId from, String why) {
        jdbc.sql("""
                insert into request_kept_before
                    (request_id, identity_id, account_id, kept_by, kept_at, ended_by, ended_at, why)
                select request_id, identity_id, account_id, kept_by, kept_at, actor(), ?, ?
                from request_kept_from where request_id = ? and identity_id = ?
                """)
                .params(Timestamp.from(clock.instant()), why, request.id(), from.id())
                .update();
        jdbc.sql("delete from request_kept_from where request_id = ? and identity_id = ?")
                .params(request.id(), from.id())
                .update();
    }

    /// From whom it was kept by mistake, the first one first.
    @Transactional(readOnly = true)
    List<KeptBefore> before(RequestId request) {
        return jdbc.sql("""
                select w.name as who, b.why, i.name, b.ended_at from request_kept_before b
                join identity w on w.id = b.identity_id join identity i on i.id = b.ended_by
                where b.request_id = ? order by b.ended_at
                """)
                .param(request.id())
                .query((row, number) -> new KeptBefore(
                        row.getString("who"),
                        row.getString("why"),
                        row.getString("name"),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /// Ids and numbers of what is kept from somebody.
    @Transactional(readOnly = true)
    Set<String> wordsFor(IdentityId person) {
        return jdbc
                .sql("""
                select r.id, r.raised_at, r.serial from request_kept_from k join request r on r.id = k.request_id
                where k.identity_id = ?
                """)
                .param(person.id())
                .query((row, number) -> Stream.of(
                        row.getString("id"),
                        Request.number(
                                row.getTimestamp("raised_at").toInstant(), row.getLong("serial"), clock.getZone())))
                .list()
                .stream()
                .flatMap(words -> words)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    Set<IdentityId> of(RequestId request) {
        return jdbc
                .sql("select identity_id from request_kept_from where request_id = ?")
                .param(request.id())
                .query(UUID.class)
                .stream()
                .map(IdentityId::new)
                .collect(Collectors.toSet());
    }
}
