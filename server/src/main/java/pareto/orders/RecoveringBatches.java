package pareto.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerView;

/// After a crash between the ledger's commit and the database's, the ledger is right: what it holds is finished, what
/// it has let go is undone. Anything earlier is started again by its job, which begins after this.
@Component
class RecoveringBatches implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringBatches.class);

    private final Ledger ledger;
    private final Batches batches;
    private final FinishingBatches finishing;
    private final StagedFiles staged;
    private final Actors actors;
    private volatile boolean running;

    RecoveringBatches(Ledger ledger, Batches batches, FinishingBatches finishing, StagedFiles staged, Actors actors) {
        this.ledger = ledger;
        this.batches = batches;
        this.finishing = finishing;
        this.staged = staged;
        this.actors = actors;
    }

    @Override
    public void start() {
        actors.system("orders", this::recover);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before jobs run and before the first page is served.
    @Override
    public int getPhase() {
        return 0;
    }

    void recover() {
        LedgerView view = ledger.current();
        batches.open().forEach(batch -> settle(batch, view));
        batches.counting().forEach(batch -> settle(batch, view));
        staged.tidy(batches.open());
    }

    /// Brings a batch to what the ledger says of it.
    ///
    /// @return whether the ledger has it in force
    boolean settle(OrderBatchId id) {
        batches.find(id).ifPresent(batch -> settle(batch, ledger.current()));
        return ledger.current().activeBatches().contains(new BatchId(id.id()));
    }

    private void settle(OrderBatch batch, LedgerView view) {
        BatchId id = new BatchId(batch.id().id());
        boolean active = view.activeBatches().contains(id);
        boolean counts = batch.state() == OrderBatch.State.COUNTING;
        if (active && !counts) {
            finishing.finish(batch, view.staged(id));
            LOG.info("Finished batch {} that a crash had left half known", id);
        } else if (!active && counts) {
            finishing.undone(batch);
            LOG.info("Undid batch {} that the ledger no longer holds", id);
        }
    }
}
