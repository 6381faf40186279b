package pareto.assurance.measured;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.agreement.ContractId;
import pareto.shell.Refusal;

/// Contracts under which something is measured, as far as the actor sees them.
@Repository
@Transactional
class MeasuredContracts {

    private static final String ALL = """
            select c.id, c.number, c.title, a.id as account_id, a.code, a.name,
                coalesce((select f.currency from contract_version v join contract_fee f on f.version_id = v.id
                    where v.contract_id = c.id order by v.number desc limit 1), '') as currency,
                array(select distinct t.service from contract_version v join sla_term t on t.version_id = v.id
                    where v.contract_id = c.id order by 1) as services
            from contract c join account a on a.id = c.account_id
            """;

    private final JdbcClient jdbc;

    MeasuredContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    MeasuredContract known(UUID id) {
        return find("where c.id = ?", id).orElseThrow(() -> Refusal.notFound("assurance.measured.contract.unknown"));
    }

    @Transactional(readOnly = true)
    Optional<MeasuredContract> numbered(String number) {
        return find("where c.number = ?", number);
    }

    /// The same, and nobody else adds to its measurements until this transaction is over.
    MeasuredContract alone(UUID id) {
        MeasuredContract contract = known(id);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("measurements of " + id)
                .query((row, number) -> true)
                .single();
        return contract;
    }

    private Optional<MeasuredContract> find(String which, Object wanted) {
        return jdbc.sql(ALL + which)
                .param(wanted)
                .query((row, number) -> new MeasuredContract(
                        new ContractId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        new Account(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getString("currency"),
                        List.of((String[]) row.getArray("services").getArray())))
                .optional();
    }
}
