package pareto.crawl;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// A crisis of a request with everything that can be in its room; led by whoever answers for the request.
final class WrittenCrisis {

    private static final List<String> ALL = List.of("""
            insert into crisis (id, request_id, account_id, playbook_id, number, severity, reason, declared_by, declared_at)
            select :crisis, :request, :account, p.id, 1, 'critical', :title, actor(), now() from crisis_playbook p
            where p.name_en = 'All service is down' and p.number = 1 limit 1
            """, """
            insert into crisis_leader (crisis_id, since, request_id, account_id, identity_id, set_by)
            select :crisis, now(), :request, :account, o.identity_id, actor() from request_owner o
            where o.request_id = :request order by o.since desc limit 1
            """, """
            insert into crisis_member (crisis_id, identity_id, since, request_id, account_id, part, set_by)
            select :crisis, o.identity_id, now(), :request, :account, 'technical', actor() from request_owner o
            where o.request_id = :request order by o.since desc limit 1
            """, """
            insert into crisis_audience (id, crisis_id, request_id, account_id, audience, whom, added_at, added_by)
            values (:audience, :crisis, :request, :account, 'executives', :title, now(), actor())
            """, """
            insert into crisis_plan (audience_id, set_at, crisis_id, request_id, account_id, part, way, every, what, due_at,
                set_by)
            values (:audience, now(), :crisis, :request, :account, 'management', 'phone', 60, :title,
                now() - interval '1 minute', actor())
            """, """
            insert into crisis_word (id, audience_id, crisis_id, request_id, account_id, way, said, due_at, said_by, said_at)
            values (gen_random_uuid(), :audience, :crisis, :request, :account, 'phone', :title, now() - interval '1 minute',
                actor(), now())
            """, """
            insert into crisis_entry (id, crisis_id, request_id, account_id, kind, said, entered_by, entered_at)
            values (gen_random_uuid(), :crisis, :request, :account, 'fact', :title, actor(), now())
            """, """
            insert into crisis_action (id, crisis_id, request_id, account_id, part, what, due_at, added_by, added_at)
            values (gen_random_uuid(), :crisis, :request, :account, 'technical', :title, now(), actor(), now())
            """);

    private WrittenCrisis() {}

    /// Within a transaction.
    static void write(JdbcClient jdbc, AccountId account, RequestId request, String title) {
        UUID crisis = UUID.randomUUID();
        UUID audience = UUID.randomUUID();
        ALL.forEach(sql -> jdbc.sql(sql)
                .param("crisis", crisis)
                .param("audience", audience)
                .param("request", request.id())
                .param("account", account.id())
                .param("title", title)
                .update());
    }
}
