package pareto.assurance.measured;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.analysis.cli.WorkerJson;
import pareto.shell.file.RawTables.RawRecord;

/// Files that wait to be entered (table `measured_file`): of each person one for each contract.
@Repository
@Transactional
class WaitingFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Takes the place of one that waits.
    void put(MeasuredContract contract, MeasuredFile file) {
        jdbc.sql("""
                insert into measured_file (contract_id, identity_id, account_id, name, content, brought_at)
                values (?, actor(), ?, ?, ?, ?)
                on conflict (contract_id, identity_id) do update set name = excluded.name, content = excluded.content,
                    brought_at = excluded.brought_at
                """)
                .params(
                        contract.id().id(),
                        contract.account().id().id(),
                        file.name(),
                        WorkerJson.MAPPER.writeValueAsString(file.records()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// The actor's own.
    @Transactional(readOnly = true)
    Optional<MeasuredFile> find(ContractId contract) {
        return jdbc.sql("select name, content from measured_file where contract_id = ? and identity_id = actor()")
                .param(contract.id())
                .query((row, number) -> new MeasuredFile(
                        row.getString("name"),
                        List.of(WorkerJson.MAPPER.readValue(row.getString("content"), RawRecord[].class))))
                .optional();
    }

    void drop(ContractId contract) {
        jdbc.sql("delete from measured_file where contract_id = ? and identity_id = actor()")
                .param(contract.id())
                .update();
    }
}
