package pareto.orders;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;
import pareto.shell.job.Jobs;

/// A file between its arrival and its import: preview, correction, start.
@Controller
@RequestMapping("/imports/uploads/{id}")
@Importers
class UploadController {

    private final Uploads uploads;
    private final RawContent content;
    private final Sources sources;
    private final Batches batches;
    private final FileStore files;
    private final Worker worker;
    private final Jobs jobs;

    UploadController(
            Uploads uploads,
            RawContent content,
            Sources sources,
            Batches batches,
            FileStore files,
            Worker worker,
            Jobs jobs) {
        this.uploads = uploads;
        this.content = content;
        this.sources = sources;
        this.batches = batches;
        this.files = files;
        this.worker = worker;
        this.jobs = jobs;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Upload upload = upload(id);
        content.refuseUnlessOpen(upload.id());
        Inspection inspection = inspection(upload);
        OrderSource known = sources.whoseFilesLookLike(inspection.headers()).orElse(null);
        FileShape shape = known == null ? null : known.shape();
        Mapping mapping = shape == null ? inspection.guess().toMapping() : shape.mapping();
        model.addAttribute("page", new UploadPage(upload, inspection, mapping, known, sources.all()));
        return "orders/upload";
    }

    @PostMapping
    @Transactional
    String update(@PathVariable UUID id, @ModelAttribute MappingForm form) {
        Upload upload = upload(id);
        Inspection inspection = inspection(upload);
        Mapping mapping = form.over(inspection.guess().toMapping());
        OrderSource source = sources.named(form.sourceName());
        sources.remember(source.id(), new FileShape(inspection.headers(), mapping));
        OrderBatchId batch = batches.start(upload.id(), source.id(), mapping);
        var job =
                jobs.start(ImportingOrders.KIND, batch.id().toString(), Text.of("orders.job.title", upload.fileName()));
        return "redirect:" + job.href();
    }

    private Upload upload(UUID id) {
        return uploads.find(new UploadId(id)).orElseThrow(() -> Refusal.notFound("orders.upload.none"));
    }

    private Inspection inspection(Upload upload) {
        Inspection known = upload.inspection();
        if (known != null) {
            return known;
        }
        StoredFile file = files.get(new FileId(upload.file()));
        Inspection made = worker.ask(
                Inspection.class, file, step -> true, "inspect", file.path().toString());
        uploads.inspected(upload.id(), made);
        return made;
    }
}
