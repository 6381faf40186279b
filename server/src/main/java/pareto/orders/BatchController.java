package pareto.orders;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.analysis.ledger.ExclusionRule;
import pareto.analysis.ledger.table.Mode;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.format.Language;
import pareto.shell.job.Jobs;

/// One batch: what became of its records, and its undoing.
@Controller
@RequestMapping("/imports/{id}")
@WideReaders
class BatchController {

    /// @param rules by id, for lines they excluded
    /// @param mayImport whether the reader may do more than read
    /// @param open whether the reader may see lines of the file as they are
    record BatchPage(OrderBatch batch, Map<String, ExclusionRule> rules, boolean mayImport, boolean open) {

        /// A rule in the reader's words; its id where nobody knows it any more.
        String rule(String id, Language language) {
            ExclusionRule rule = rules.get(id);
            return rule == null ? id : language.chinese() ? rule.zh() : rule.en();
        }
    }

    private final Batches batches;
    private final StagedFiles staged;
    private final RawContent content;
    private final ExclusionRules rules;
    private final Jobs jobs;
    private final Audit audit;
    private final Actors actors;

    BatchController(
            Batches batches,
            StagedFiles staged,
            RawContent content,
            ExclusionRules rules,
            Jobs jobs,
            Audit audit,
            Actors actors) {
        this.batches = batches;
        this.staged = staged;
        this.content = content;
        this.rules = rules;
        this.audit = audit;
        this.jobs = jobs;
        this.actors = actors;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        OrderBatch batch = batch(id);
        model.addAttribute(
                "page",
                new BatchPage(batch, rules.byId(), ImportsController.mayImport(actors), content.open(batch.upload())));
        return "orders/batch";
    }

    @GetMapping("/rejects")
    ResponseEntity<Resource> rejects(@PathVariable UUID id) {
        OrderBatch batch = batch(id);
        content.refuseUnlessOpen(batch.upload());
        File file = staged.rejects(batch.id()).toFile();
        if (!file.exists()) {
            throw Refusal.notFound("orders.rejects.none", batch.fileName());
        }
        audit.record("orders.did.rejectsTaken", id.toString(), batch.fileName());
        String disposition = ContentDisposition.attachment()
                .filename(batch.fileName() + ".rejects.csv", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }

    /// Says how lines already known are to be treated.
    @PostMapping("/mode")
    @Importers
    @Transactional
    String decide(@PathVariable UUID id, @RequestParam Mode mode) {
        OrderBatch batch = batch(id);
        if (batch.state() != OrderBatch.State.ASKING) {
            throw Refusal.conflict("orders.batch.decided", batch.fileName());
        }
        batches.decided(batch.id(), mode);
        var job = jobs.start(ImportingOrders.KIND, id.toString(), Text.of("orders.job.title", batch.fileName()));
        return "redirect:" + job.href();
    }

    /// Leaves the file out after all.
    @PostMapping("/cancellation")
    @Importers
    @Transactional
    String cancel(@PathVariable UUID id) {
        OrderBatch batch = batch(id);
        if (batch.state() != OrderBatch.State.ASKING) {
            throw Refusal.conflict("orders.batch.decided", batch.fileName());
        }
        batches.refused(batch.id(), Text.of("orders.job.cancelled"));
        staged.discard(batch.id());
        return "redirect:/imports";
    }

    @PostMapping("/undoing")
    @Importers
    @Transactional
    String undo(@PathVariable UUID id) {
        OrderBatch batch = batch(id);
        if (batch.state() != OrderBatch.State.COUNTING) {
            throw Refusal.conflict("orders.batch.notCounting", batch.fileName());
        }
        var job = jobs.start(UndoingBatches.KIND, id.toString(), Text.of("orders.job.undoing", batch.fileName()));
        return "redirect:" + job.href();
    }

    private OrderBatch batch(UUID id) {
        return batches.find(new OrderBatchId(id)).orElseThrow(() -> Refusal.notFound("orders.batch.none"));
    }
}
