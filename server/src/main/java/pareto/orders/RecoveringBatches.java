package pareto.orders;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerView;

/// After a crash between the ledger's commit and the database's, the ledger is right: what it holds is finished, what
/// it has let go is undone. Anything earlier is started again by its job.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecoveringBatches implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringBatches.class);

    private final Ledger ledger;
    private final Batches batches;
    private final FinishingBatches finishing;
    private final Actors actors;

    RecoveringBatches(Ledger ledger, Batches batches, FinishingBatches finishing, Actors actors) {
        this.ledger = ledger;
        this.batches = batches;
        this.finishing = finishing;
        this.actors = actors;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        actors.system("orders", () -> {
            recover();
            return true;
        });
    }

    void recover() {
        LedgerView view = ledger.current();
        Set<BatchId> active = view.activeBatches();
        for (OrderBatch batch : batches.open()) {
            BatchId id = new BatchId(batch.id().id());
            if (active.contains(id)) {
                finishing.finish(batch, view.staged(id));
                LOG.info(
                        "Finished batch {} that a crash had left half known",
                        batch.id().id());
            }
        }
        for (OrderBatch batch : batches.counting()) {
            if (!active.contains(new BatchId(batch.id().id()))) {
                finishing.undone(batch);
                LOG.info(
                        "Undid batch {} that the ledger no longer holds",
                        batch.id().id());
            }
        }
    }
}
