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
