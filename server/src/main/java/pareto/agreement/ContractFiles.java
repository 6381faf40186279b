package pareto.agreement;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// The papers of a contract (table `contract_file`): for whoever sees the account and figures.
@Repository
@Transactional
class ContractFiles {

    static final int MOST = 50;

    /// @param what it is, in the words of whoever brought it
    record Kept(UUID id, String name, String what, String by, Instant at) {}

    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContractFiles(FileStore files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Kept> of(ContractId contract) {
        return jdbc.sql("""
                select f.file_id, s.name, f.what, i.name as by_name, f.added_at
                from contract_file f join stored_file s on s.id = f.file_id join identity i on i.id = f.added_by
                where f.contract_id = ? order by f.added_at desc, f.file_id
                """)
                .param(contract.id())
                .query((row, number) -> new Kept(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /// @throws Refusal when the contract has as many as it may have
    FileId add(Contract contract, InputStream content, String name, String what) {
        if (of(contract.id()).size() >= MOST) {
            throw Refusal.conflict("agreement.file.many", MOST);
        }
        FileId file = files.keep(content, name).id();
        jdbc.sql("""
                insert into contract_file (file_id, contract_id, account_id, what, added_by, added_at)
                values (?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        file.id(),
                        contract.id().id(),
                        contract.account().id().id(),
                        what,
                        Timestamp.from(clock.instant()))
                .update();
        return file;
    }

    /// @throws Refusal when it is none of this contract
    @Transactional(readOnly = true)
    FileId find(ContractId contract, UUID file) {
        return of(contract).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .map(kept -> new FileId(kept.id()))
                .orElseThrow(() -> Refusal.notFound("agreement.file.unknown"));
    }

    void forgetAll() {
        jdbc.sql("select file_id from contract_file")
                .query(UUID.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
    }
}
