package pareto.crawl;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.shell.file.FileId;

/// A request that was sent out: one task at the account itself, begun, with everything a task can hold.
final class SentOut {

    private static final List<String> ALL = List.of(
            """
            insert into department (id, name, opened_at, opened_by) values (:department, :department::text, now(), actor())
            """,
            """
            insert into playbook (id, title, opened_by, opened_at) values (:playbook, :playbook::text, actor(), now())
            """,
            """
            insert into playbook_version (id, playbook_id, number, steps, changed_by, changed_at, released_by, released_at)
            values (:version, :playbook, 1, :steps::jsonb, actor(), now(), actor(), now())
            """,
            """
            insert into request_dispatch (request_id, account_id, version_id, important, dispatched_by, dispatched_at)
            values (:request, :account, :version, false, actor(), now())
            """,
            """
            insert into request_site (id, request_id, account_id, origin, place_id, city, address, added_by, added_at)
            values (:site, :request, :account, :account, :account, :title, :title, actor(), now())
            """,
            """
            insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
            values (:stopwatch, :request, :account, 'ola', :title, 1, true, now() + interval '1 day')
            """,
            """
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, limit_kind, limit_count,
                department_id, identity_id, recorded_by, recorded_at)
            select :stopwatch, :request, 0, :account, 'started', now(), 'seconds', 86400, :department, identity_id, actor(),
                now() from request_owner where request_id = :request
            """,
            """
            insert into task (id, request_id, account_id, site_id, step, place, title, department_id, assignee_id, found,
                state, stopwatch_id, result, created_at)
            select :task, :request, :account, :site, 'survey', 0, :title, :department, identity_id, 'owner', 'blocked',
                :stopwatch, :title, now() from request_owner where request_id = :request
            """,
            """
            insert into escalation (id, stopwatch_id, request_id, account_id, percent, reached_at, due_at, number, told_at)
            values (:escalation, :stopwatch, :request, :account, 50, now(), now() + interval '1 day', 1, now())
            """,
            """
            insert into escalation_told (escalation_id, identity_id, account_id, why)
            select :escalation, identity_id, :account, 'holder' from request_owner where request_id = :request
            """,
            """
            insert into task_record (id, task_id, request_id, account_id, kind, said, recorded_by, recorded_at)
            values (gen_random_uuid(), :task, :request, :account, 'blocked', :title, actor(), now())
            """,
            """
            insert into task_tick (task_id, place, account_id, ticked_by, ticked_at)
            values (:task, 0, :account, actor(), now())
            """,
            "insert into task_answer (task_id, place, account_id, value) values (:task, 0, :account, :title)",
            """
            insert into task_file (file_id, task_id, account_id, what, added_by, added_at)
            values (:file, :task, :account, :title, actor(), now())
            """,
            """
            insert into assessment_dispute (id, account_id, request_id, task_id, department_id, month, reason, raised_by,
                raised_at)
            values (gen_random_uuid(), :account, :request, :task, :department, date_trunc('month', now())::date, :title,
                actor(), now())
            """,
            """
            insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
            values (:promise, :request, :account, 'sla', :title, 1, true, now() - interval '1 hour')
            """,
            """
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, limit_kind, limit_count,
                identity_id, recorded_by, recorded_at)
            select :promise, :request, 0, :account, 'started', now() - interval '2 hours', 'seconds', 3600, identity_id,
                actor(), now() from request_owner where request_id = :request
            """);

    private static final String STEPS = """
            [{"code": "survey", "title": "survey", "scope": "SITE", "department": "%s", "where": "SITE", "city": "",
              "calendar": null, "unit": "HOURS", "count": 24, "after": [], "importantOnly": false,
              "checklist": ["one"], "questions": [{"label": "two", "kind": "TEXT", "needed": true}]}]
            """;

    private SentOut() {}

    static void write(JdbcClient jdbc, AccountId account, RequestId request, String title, FileId file) {
        UUID department = UUID.randomUUID();
        UUID playbook = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        UUID site = UUID.randomUUID();
        UUID stopwatch = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        UUID promise = UUID.randomUUID();
        UUID escalation = UUID.randomUUID();
        ALL.forEach(sql -> jdbc.sql(sql)
                .param("account", account.id())
                .param("request", request.id())
                .param("title", title)
                .param("file", file.id())
                .param("department", department)
                .param("playbook", playbook)
                .param("version", version)
                .param("site", site)
                .param("stopwatch", stopwatch)
                .param("task", task)
                .param("promise", promise)
                .param("escalation", escalation)
                .param("steps", STEPS.formatted(department))
                .update());
    }
}
