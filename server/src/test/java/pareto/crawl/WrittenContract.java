package pareto.crawl;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;
import pareto.shell.file.FileId;

/// A contract, signed once, with a draft of a second version that somebody is at.
final class WrittenContract {

    private static final List<String> OPENED = List.of("""
            insert into contract (id, account_id, number, title, opened_by, opened_at)
            values (:contract, :account, :title, :title, actor(), now())
            """, """
            insert into contract_file (file_id, contract_id, account_id, what, added_by, added_at)
            values (:file, :contract, :account, '', actor(), now())
            """, """
            insert into contract_end (id, contract_id, account_id, kind, last_day, reason, recorded_by, recorded_at)
            values (gen_random_uuid(), :contract, :account, 'early', current_date + 30, :title, actor(), now())
            """);

    private static final List<String> VERSION = List.of(
            """
            insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
            values (:version, :contract, :account, :number, '2026-01-01', :title, actor(), now())
            """,
            """
            insert into contract_fee (version_id, account_id, monthly, currency) values (:version, :account, :fee, 'CNY')
            """,
            """
            insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, measured,
                customers_fault, force_majeure)
            values (:term, :version, :account, :title, 'availability', '', 'window', 99.9, 'month', true, true)
            """,
            """
            insert into sla_money (term_id, account_id, premium, form, decimals, rounding)
            values (:term, :account, :fee, 'money', 2, 'half_up')
            """,
            "insert into sla_band (term_id, place, account_id, beyond, money) values (:term, 1, :account, 99.9, :fee)");

    private static final List<String> KEPT = List.of("""
            insert into compensation_entry (id, contract_id, account_id, term_id, unit_key, unit, from_day, end_day,
                judged_on, number, amount, currency, owed, value, fee, exact, rounded, cut_by_month, cut_by_year,
                booked_by, booked_at)
            values (gen_random_uuid(), :contract, :account, :term, :title, :title, '2026-01-01', '2026-02-01', '2026-01-31',
                1, :fee, 'CNY', :fee, 99, :fee, :fee, :fee, 0, 0, actor(), now())
            """, """
            insert into statement (id, contract_id, account_id, month, revision, attained, approved_by, approved_at)
            values (:version, :contract, :account, date_trunc('month', current_date) - interval '1 month', 1, '[]', actor(),
                now())
            """, """
            insert into statement_answer (id, statement_id, account_id, agrees, said_on, note, recorded_by, recorded_at)
            values (gen_random_uuid(), :version, :account, true, current_date, :title, actor(), now())
            """, """
            insert into promise_at_risk (contract_id, account_id, term_id, unit_key, unit, end_day, certain)
            values (:contract, :account, :term, :title, :title, current_date + 30, true)
            """);

    private static final String SIGNED = """
            insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
            values (:version, :account, '2025-12-01', actor(), now())
            """;

    private final JdbcClient jdbc;
    private final AccountId account;
    private final String title;
    private final BigDecimal fee;
    private final UUID contract = UUID.randomUUID();

    WrittenContract(JdbcClient jdbc, AccountId account, String title, String fee) {
        this.jdbc = jdbc;
        this.account = account;
        this.title = title;
        this.fee = new BigDecimal(fee);
    }

    void write(FileId file) {
        UUID signed = UUID.randomUUID();
        OPENED.forEach(sql -> run(sql, 0, signed, signed, file));
        VERSION.forEach(sql -> run(sql, 1, signed, signed, file));
        run(SIGNED, 1, signed, signed, file);
        KEPT.forEach(sql -> run(sql, 1, signed, signed, file));
        UUID draft = UUID.randomUUID();
        VERSION.forEach(sql -> run(sql, 2, draft, draft, file));
    }

    private void run(String sql, int number, UUID version, UUID term, FileId file) {
        jdbc.sql(sql)
                .param("contract", contract)
                .param("account", account.id())
                .param("title", title)
                .param("fee", fee)
                .param("number", number)
                .param("version", version)
                .param("term", term)
                .param("file", file.id())
                .update();
    }
}
