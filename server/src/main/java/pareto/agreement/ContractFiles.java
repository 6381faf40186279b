package pareto.agreement;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.FilesBeside;
import pareto.shell.file.FilesBeside.Kept;

/// The papers of a contract (table `contract_file`): for whoever sees the account and figures.
@Repository
@Transactional
class ContractFiles {

    static final int MOST = 50;

    private final FilesBeside papers;
    private final FileStore files;
    private final JdbcClient jdbc;

    ContractFiles(FilesBeside.Places places, FileStore files, JdbcClient jdbc) {
        this.papers = places.in("contract_file", "contract_id", MOST, "agreement.file.");
        this.files = files;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Kept> of(ContractId contract) {
        return papers.of(contract.id());
    }

    /// @throws Refusal when the contract has as many as it may have
    FileId add(Contract contract, InputStream content, String name, String what) {
        return papers.add(contract.id().id(), contract.account().id().id(), content, name, what);
    }

    /// @throws Refusal when it is none of this contract
    @Transactional(readOnly = true)
    FileId find(ContractId contract, UUID file) {
        return papers.find(contract.id(), file);
    }

    void forgetAll() {
        jdbc.sql("select file_id from contract_file")
                .query(UUID.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
    }
}
