package pareto.assurance;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;

/// Rows of table `assurance_due`.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DueRows {

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Once in each transaction.
    ///
    /// @return whether this one had not said so before
    boolean add(ContractId contract, Instant at) {
        return jdbc.sql("""
                insert into assurance_due (id, contract_id, account_id, at)
                select ?, id, account_id, ? from contract where id = ? on conflict (contract_id, written_in, at) do nothing
                """)
                        .params(UuidCreator.getTimeOrderedEpoch(), Timestamp.from(at), contract.id())
                        .update()
                > 0;
    }

    /// Contracts whose time has come, those that wait longest first.
    List<ContractId> contracts(Instant now) {
        return jdbc.sql("select contract_id from assurance_due where at <= ? group by contract_id order by min(at)")
                .param(Timestamp.from(now))
                .query((row, number) -> new ContractId(row.getObject("contract_id", UUID.class)))
                .list();
    }

    /// What wants to be worked out of a contract. Nobody else works at it until this transaction is over.
    List<UUID> alone(ContractId contract, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("compensation of " + contract.id())
                .query(row -> {});
        return jdbc.sql("select id from assurance_due where contract_id = ? and at <= ?")
                .params(contract.id(), Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /// Takes away what was worked out, and what waits for later, in whose place another moment comes.
    void done(ContractId contract, List<UUID> worked, Instant now, Instant next) {
        jdbc.sql("delete from assurance_due where id = any(?) or (contract_id = ? and at > ?)")
                .params(worked.toArray(UUID[]::new), contract.id(), Timestamp.from(now))
                .update();
        add(contract, next);
    }
}
