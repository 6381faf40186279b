package pareto.orders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.portfolio.Rate;
import pareto.shell.Text;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;
import pareto.shell.job.JobId;
import pareto.shell.job.Jobs;

/// The door to importing without a page: what a person would confirm is taken as recognised.
@Component
public class OrderImports {

    private static final String HOUSE_CURRENCY = "CNY";

    private final FileStore files;
    private final Uploads uploads;
    private final Sources sources;
    private final Batches batches;
    private final Rates rates;
    private final Worker worker;
    private final Jobs jobs;

    OrderImports(
            FileStore files, Uploads uploads, Sources sources, Batches batches, Rates rates, Worker worker, Jobs jobs) {
        this.files = files;
        this.uploads = uploads;
        this.sources = sources;
        this.batches = batches;
        this.rates = rates;
        this.worker = worker;
        this.jobs = jobs;
    }

    /// Starts importing a file in the name of the current actor.
    ///
    /// @param source the system it comes from
    /// @throws pareto.shell.Refusal when it cannot be read
    @Transactional
    public JobId take(Path file, String source) throws IOException {
        StoredFile stored = keep(file);
        Inspection inspection = worker.ask(
                Inspection.class, stored, step -> true, "inspect", stored.path().toString());
        Mapping guess = inspection.guess().toMapping();
        Mapping mapping = guess.currency().equals(Mapping.NO_CURRENCY) ? guess.withCurrency(HOUSE_CURRENCY) : guess;
        UploadId upload = uploads.add(stored.id().id(), stored.name(), stored.size());
        OrderSource from = sources.named(source);
        sources.remember(from.id(), new FileShape(inspection.headers(), mapping));
        OrderBatchId batch = batches.start(upload, from.id(), mapping);
        return jobs.start(ImportingOrders.KIND, batch.id().toString(), Text.of("orders.job.title", stored.name()));
    }

    /// Whether anything was ever imported.
    @Transactional(readOnly = true)
    public boolean none() {
        return batches.latest(1).isEmpty();
    }

    /// Whether an import is under way or waits for a decision.
    @Transactional(readOnly = true)
    public boolean underWay() {
        return !batches.open().isEmpty();
    }

    /// Undoes everything that counts.
    @Transactional
    public void undoAll() {
        for (OrderBatch batch : batches.counting()) {
            jobs.start(
                    UndoingBatches.KIND, batch.id().id().toString(), Text.of("orders.job.undoing", batch.fileName()));
        }
    }

    @Transactional
    public void take(Collection<Rate> given) {
        rates.put(given);
    }

    private StoredFile keep(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return files.keep(content, String.valueOf(file.getFileName()));
        }
    }
}
