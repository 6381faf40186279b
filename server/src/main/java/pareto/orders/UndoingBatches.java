package pareto.orders;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// Takes a batch out of the ledger again; lines it had replaced count again.
@Component
class UndoingBatches implements JobHandler {

    static final JobKind KIND = new JobKind("orders.undo");

    private final Batches batches;
    private final Ledger ledger;
    private final FinishingBatches finishing;
    private final RecoveringBatches recovering;

    UndoingBatches(Batches batches, Ledger ledger, FinishingBatches finishing, RecoveringBatches recovering) {
        this.batches = batches;
        this.ledger = ledger;
        this.finishing = finishing;
        this.recovering = recovering;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        OrderBatch batch =
                batches.find(new OrderBatchId(UUID.fromString(argument))).orElseThrow();
        ledger.undo(new BatchId(batch.id().id()));
        finishing.undone(batch);
        return new JobResult(
                Text.of("orders.job.undone", batch.fileName()),
                "/imports/" + batch.id().id());
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        recovering.settle(new OrderBatchId(UUID.fromString(argument)));
    }
}
