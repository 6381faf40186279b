package pareto.service.dispatch;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Audit;
import pareto.service.dispatch.TaskWork.InHand;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Files that show what was done. Who fetched which is kept in the audit.
@Controller
@RequestMapping("/tasks/{id}/files")
@Transactional
class EvidenceController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(50);
    private static final int LONGEST = 200;

    private final TaskRows tasks;
    private final TaskWork work;
    private final TaskNotes notes;
    private final FileStore files;
    private final Audit audit;

    EvidenceController(TaskRows tasks, TaskWork work, TaskNotes notes, FileStore files, Audit audit) {
        this.tasks = tasks;
        this.work = work;
        this.notes = notes;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> show(@PathVariable UUID id, @PathVariable UUID file) {
        FileId found = notes.file(tasks.known(id).id(), file);
        audit.record("service.did.dispatchFileFetched", id.toString(), found.toString());
        return files.attachment(found);
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String what)
            throws IOException {
        InHand at = work.inHand(id);
        if (file.getSize() > LARGEST.toBytes()) {
            throw Refusal.tooLarge("service.dispatch.file.large", LARGEST.toMegabytes());
        }
        if (what.strip().length() > LONGEST) {
            throw Refusal.badInput("service.dispatch.words.long", LONGEST);
        }
        String name = file.getOriginalFilename();
        FileId added =
                notes.add(at.request(), at.task().id(), file.getInputStream(), name == null ? "" : name, what.strip());
        audit.record("service.did.dispatchFileAdded", id.toString(), added.toString());
        return "redirect:/tasks/" + id + "#files";
    }
}
