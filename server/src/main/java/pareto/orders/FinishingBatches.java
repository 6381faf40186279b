package pareto.orders;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.analysis.ledger.DuckDb;

/// What follows once the ledger holds a batch, in one transaction: its accounts exist, it is known to count, the other
/// modules hear of it. Doing it twice changes nothing, so a crash in between is mended by doing it again.
@Component
class FinishingBatches {

    private final Batches batches;
    private final Accounts accounts;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final DuckDb.Limits limits;

    FinishingBatches(
            Batches batches,
            Accounts accounts,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            DuckDb.Limits limits) {
        this.batches = batches;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.limits = limits;
    }

    /// A file may hold orders of accounts that its importer does not see; they are known all the same.
    ///
    /// @return how many accounts were new
    @Transactional
    int finish(OrderBatch batch, Path lines) {
        int fresh = actors.system("orders", () -> accounts.ensure(accounts(lines.toAbsolutePath())));
        batches.committed(batch.id());
        audit.record("orders.did.imported", batch.id().id().toString(), batch.fileName());
        events.publishEvent(new LedgerChanged("import"));
        return fresh;
    }

    @Transactional
    void undone(OrderBatch batch) {
        batches.undone(batch.id());
        audit.record("orders.did.undone", batch.id().id().toString(), batch.fileName());
        events.publishEvent(new LedgerChanged("undo"));
    }

    private List<FoundAccount> accounts(Path lines) {
        String sql = """
                select account, coalesce(arg_max(account_name, day), account), arg_max(parent, day)
                from read_parquet(%s) where status = 'A' and account is not null group by account order by account
                """.formatted(DuckDb.literal(lines));
        List<FoundAccount> found = new ArrayList<>();
        try (Connection duckdb = DuckDb.open(limits, lines.resolveSibling(""));
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new FoundAccount(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts of a staged file could not be read", e);
        }
    }
}
