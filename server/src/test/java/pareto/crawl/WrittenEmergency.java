package pareto.crawl;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;

/// An emergency procedure with somebody responsible on both sides, and a test that is overdue.
final class WrittenEmergency {

    private static final List<String> ALL = List.of("""
            insert into emergency_procedure (id, account_id, steps, test_due, set_by, set_at)
            values (gen_random_uuid(), :account, :words, date '2026-01-31', actor(), now())
            """, """
            insert into emergency_duty (id, procedure_id, account_id, place, identity_id, duty)
            select gen_random_uuid(), p.id, p.account_id, 0, p.set_by, :words
            from emergency_procedure p where p.account_id = :account
            """, """
            insert into emergency_duty (id, procedure_id, account_id, place, contact_id, duty)
            select gen_random_uuid(), p.id, p.account_id, 1, c.contact_id, :words
            from emergency_procedure p join contact_post c on c.account_id = p.account_id where p.account_id = :account
            """, """
            insert into emergency_test (id, account_id, tested_on, outcome, said, next_due, entered_by, entered_at)
            values (gen_random_uuid(), :account, date '2026-01-01', 'partly', :words, date '2026-02-28', actor(), now())
            """);

    private WrittenEmergency() {}

    static void write(JdbcClient jdbc, AccountId account, String words) {
        ALL.forEach(sql -> jdbc.sql(sql)
                .param("account", account.id())
                .param("words", words)
                .update());
    }
}
