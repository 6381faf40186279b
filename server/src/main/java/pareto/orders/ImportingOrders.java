package pareto.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.ledger.StageReport;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Status;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Commit;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.ledger.table.Overlap;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// Takes a file into the ledger: read in the worker, compared with what is known, committed. Asked again after a crash
/// it goes on from what was reached; the commit itself is all or nothing.
@Component
class ImportingOrders implements JobHandler {

    static final JobKind KIND = new JobKind("orders.import");

    private static final String DUCKDB_MEMORY = "600MB";

    private final Batches batches;
    private final Uploads uploads;
    private final ExclusionRules rules;
    private final FileStore files;
    private final Worker worker;
    private final Ledger ledger;
    private final FinishingBatches finishing;
    private final RecoveringBatches recovering;
    private final Json json;
    private final StagedFiles staged;
    private final Clock clock;

    ImportingOrders(
            Batches batches,
            Uploads uploads,
            ExclusionRules rules,
            FileStore files,
            Worker worker,
            Ledger ledger,
            FinishingBatches finishing,
            RecoveringBatches recovering,
            Json json,
            StagedFiles staged,
            Clock clock) {
        this.batches = batches;
        this.uploads = uploads;
        this.rules = rules;
        this.files = files;
        this.worker = worker;
        this.ledger = ledger;
        this.finishing = finishing;
        this.recovering = recovering;
        this.json = json;
        this.staged = staged;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        OrderBatchId id = new OrderBatchId(UUID.fromString(argument));
        OrderBatch batch = batches.find(id).orElseThrow();
        try {
            return switch (batch.state()) {
                case COUNTING, UNDONE, REFUSED, ASKING -> result(batch, "orders.job.settled");
                case RUNNING -> take(batch, progress);
            };
        } catch (Refusal refusal) {
            refused(id, refusal.text());
            throw refusal;
        } catch (CancellationException cancelled) {
            refused(id, Text.of("orders.job.cancelled"));
            throw cancelled;
        }
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        OrderBatchId id = new OrderBatchId(UUID.fromString(argument));
        if (!recovering.settle(id)) {
            refused(id, sentence);
        }
    }

    private void refused(OrderBatchId id, Text why) {
        batches.refused(id, why);
        staged.discard(id);
    }

    private JobResult take(OrderBatch batch, Progress progress) {
        StageReport report = staged(batch, progress);
        if (report.lines(Status.ACCEPTED) + report.lines(Status.UNATTRIBUTED) + report.lines(Status.EXCLUDED) == 0) {
            throw Refusal.badInput("orders.file.nothing", batch.fileName());
        }
        refuseWhatCountsAlready(batch, report);
        Mode mode = mode(batch);
        if (mode == null) {
            return result(batch, "orders.job.asks");
        }
        Commit commit = ledger.append(
                new BatchId(batch.id().id()), batch.source().id().toString(), report.contentHash(), lines(batch), mode);
        if (commit instanceof Commit.AlreadyThere there
                && !there.batch().value().equals(batch.id().id())) {
            throw Refusal.conflict("orders.file.known", batch.fileName(), name(there.batch()));
        }
        int fresh = finishing.finish(batch, lines(batch));
        staged.discard(batch.id());
        return new JobResult(
                Text.of("orders.job.done", report.lines(Status.ACCEPTED), fresh, report.lines(Status.REJECTED)),
                href(batch));
    }

    private StageReport staged(OrderBatch batch, Progress progress) {
        StageReport known = batch.report();
        if (known != null && Files.exists(lines(batch))) {
            return known;
        }
        Upload upload = uploads.find(batch.upload()).orElseThrow();
        StoredFile file = files.get(new FileId(upload.file()));
        Path request = request(batch, file.path());
        StageReport report = worker.ask(
                StageReport.class,
                file,
                step -> {
                    progress.report(
                            step.records(),
                            step.share() <= 0 ? 0 : Math.round(step.records() / step.share()),
                            "orders.unit.lines");
                    return !progress.cancelled();
                },
                "stage",
                request.toString());
        batches.staged(batch.id(), report);
        return report;
    }

    private Path request(OrderBatch batch, Path file) {
        try {
            Path directory = staged.folder(batch.id());
            StageRequest request = new StageRequest(
                    List.of(file),
                    batch.mapping(),
                    rules.inForce(),
                    directory,
                    LocalDate.now(clock),
                    DUCKDB_MEMORY,
                    ArchiveLimits.from(System.getenv()).spoolingTo(directory));
            return Files.writeString(directory.resolve("request.json"), json.text(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How known lines are to be treated; null where a person must be asked.
    private @Nullable Mode mode(OrderBatch batch) {
        if (batch.mode() != null) {
            return batch.mode();
        }
        Overlap overlap = ledger.overlap(batch.source().id().toString(), lines(batch));
        if (overlap.asks() && overlap.changed() + overlap.identical() > 0) {
            batches.asks(batch.id(), overlap);
            return null;
        }
        batches.decided(batch.id(), Mode.REPLACE);
        return Mode.REPLACE;
    }

    /// Before anybody is asked how to treat lines already known: the same content twice adds nothing.
    private void refuseWhatCountsAlready(OrderBatch batch, StageReport report) {
        ledger.current().batches().stream()
                .filter(known -> known.active() && known.contentHash().equals(report.contentHash()))
                .findFirst()
                .ifPresent(known -> refuse(batch, known.id()));
    }

    private void refuse(OrderBatch batch, BatchId standing) {
        if (!standing.value().equals(batch.id().id())) {
            throw Refusal.conflict("orders.file.known", batch.fileName(), name(standing));
        }
    }

    private String name(BatchId other) {
        return batches.find(new OrderBatchId(other.value()))
                .map(OrderBatch::fileName)
                .orElse(other.toString());
    }

    private Path lines(OrderBatch batch) {
        return staged.lines(batch.id());
    }

    private static String href(OrderBatch batch) {
        return "/imports/" + batch.id().id();
    }

    private static JobResult result(OrderBatch batch, String sentence) {
        return new JobResult(Text.of(sentence), href(batch));
    }
}
