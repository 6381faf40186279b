package pareto.crawl;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;

/// Something measured under the contract of an account, with an outage, a sample, and a Prometheus that rests.
final class WrittenMeasurements {

    private static final List<String> ROWS = List.of(
            """
            insert into measured_subject (id, contract_id, account_id, name, site, service, spare, first_day, added_by,
                added_at)
            select :subject, c.id, c.account_id, :title, :title, :title, false, '2026-01-01', actor(), now()
            from contract c where c.account_id = :account
            """,
            "insert into measured_fee (subject_id, account_id, monthly) values (:subject, :account, :fee)",
            """
            insert into outage (id, subject_id, account_id, source, external_id)
            values (:outage, :subject, :account, 'api', :title)
            """,
            """
            insert into outage_revision (outage_id, revision, subject_id, account_id, from_at, cause, note, set_aside,
                by_hand, why, recorded_by, recorded_at)
            values (:outage, 1, :subject, :account, now() - interval '1 hour', 'ours', :title, false, false, '', actor(),
                now())
            """,
            """
            insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at, value,
                set_aside, why, source, external_id, recorded_by, recorded_at)
            values (gen_random_uuid(), 1, :subject, :account, 'latency', now() - interval '1 hour', now(), :fee, false,
                '', 'api', :title, actor(), now())
            """,
            """
            insert into prometheus_source (id, contract_id, account_id, address, query, label, metric, step_seconds,
                taken_until, active, set_by, set_at, unmatched)
            select gen_random_uuid(), c.id, c.account_id, 'https://prometheus.invalid', :title, 'circuit', 'latency', 60,
                now(), false, actor(), now(), :title
            from contract c where c.account_id = :account
            """);

    private WrittenMeasurements() {}

    static void write(JdbcClient jdbc, AccountId account, String title, String fee) {
        UUID subject = UUID.randomUUID();
        UUID outage = UUID.randomUUID();
        ROWS.forEach(sql -> jdbc.sql(sql)
                .param("subject", subject)
                .param("outage", outage)
                .param("account", account.id())
                .param("title", title)
                .param("fee", new BigDecimal(fee))
                .update());
    }
}
