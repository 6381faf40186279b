package pareto.assurance;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;
import pareto.agreement.ContractId;

/// Promised by a second version from 1 March 2026 on, since what is signed never changes.
record AnAnswerWithinTheHour(JdbcClient jdbc, ContractId contract, AccountId account) {

    /// @param monthly fee of the contract; null where none is agreed
    /// @param percent of the fee that is owed for a miss, or null and `money`
    void promise(@Nullable String monthly, @Nullable String percent, @Nullable String money) {
        UUID version = UUID.randomUUID();
        UUID term = UUID.randomUUID();
        run(version, term, """
                insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
                values (:version, :contract, :account, 2, '2026-03-01', '', actor(), now())
                """);
        if (monthly != null) {
            jdbc.sql("insert into contract_fee (version_id, account_id, monthly, currency) values (?, ?, ?, 'CNY')")
                    .params(version, account.id(), new BigDecimal(monthly))
                    .update();
        }
        run(version, term, """
                insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, case_limit,
                    measured, maintenance_days, customers_fault, force_majeure)
                values (:term, :version, :account, '门店专线', 'response', '', 'each', null, 1, null, null, false, false)
                """);
        run(version, term, """
                insert into sla_money (term_id, account_id, form, decimals, rounding)
                values (:term, :account, 'money', 2, 'half_up')
                """);
        jdbc.sql("""
                insert into sla_band (term_id, place, account_id, beyond, percent, money)
                values (:term, 1, :account, 1, cast(:percent as numeric), cast(:money as numeric))
                """)
                .param("term", term)
                .param("account", account.id())
                .param("percent", percent)
                .param("money", money)
                .update();
        run(version, term, """
                insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
                values (:version, :account, '2026-03-01', actor(), now())
                """);
    }

    private void run(UUID version, UUID term, String sql) {
        jdbc.sql(sql)
                .param("version", version)
                .param("term", term)
                .param("contract", contract.id())
                .param("account", account.id())
                .update();
    }
}
