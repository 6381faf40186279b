package pareto.orders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The lines of a file as they were handed in. Nobody can tell whose they are before they are read, so as long as
/// accounts are hidden from someone, they open only files of their own.
@Repository
@Transactional(readOnly = true)
class RawContent {

    private final JdbcClient jdbc;

    RawContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean open(UploadId upload) {
        return jdbc.sql("""
                select hidden_accounts() = array[]::uuid[]
                    or exists (select 1 from upload where id = ? and uploaded_by = actor())
                """).param(upload.id()).query(Boolean.class).single();
    }

    /// @throws Refusal when the actor may not read the file as it is
    void refuseUnlessOpen(UploadId upload) {
        if (!open(upload)) {
            throw Refusal.forbidden("orders.file.confidential");
        }
    }
}
