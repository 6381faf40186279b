package pareto.agreement;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.FilesBeside.Kept;

/// The papers of a contract. Who fetched which is kept in the audit, since people are named in them.
@Controller
@RequestMapping("/contracts/{id}/files")
@Transactional
class ContractFilesController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(50);
    private static final int LONGEST = 200;

    private final ContractRows contracts;
    private final ContractFiles kept;
    private final FileStore files;
    private final Audit audit;
    private final Actors actors;

    ContractFilesController(ContractRows contracts, ContractFiles kept, FileStore files, Audit audit, Actors actors) {
        this.contracts = contracts;
        this.kept = kept;
        this.files = files;
        this.audit = audit;
        this.actors = actors;
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> show(@PathVariable UUID id, @PathVariable UUID file) {
        FileId found = kept.find(contracts.known(id).id(), file);
        audit.record("agreement.did.fileFetched", id.toString(), found.toString());
        return files.attachment(found);
    }

    @PostMapping
    @PreAuthorize(AgreementPages.DRAFTS)
    String create(@PathVariable UUID id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String what)
            throws IOException {
        Contract contract = contracts.alone(id);
        if (file.getSize() > LARGEST.toBytes()) {
            throw Refusal.tooLarge("agreement.file.large", LARGEST.toMegabytes());
        }
        if (what.strip().length() > LONGEST) {
            throw Refusal.badInput("agreement.file.what.long", LONGEST);
        }
        String name = file.getOriginalFilename();
        FileId added = kept.add(contract, file.getInputStream(), name == null ? "" : name, what.strip());
        audit.record("agreement.did.fileAdded", id.toString(), added.toString());
        return "redirect:" + contract.address() + "#files";
    }

    /// What belongs to something signed only a director removes.
    @PostMapping("/{file}/removal")
    @PreAuthorize(AgreementPages.DRAFTS)
    String destroy(@PathVariable UUID id, @PathVariable UUID file) {
        Contract contract = contracts.alone(id);
        if (!contract.signed().isEmpty() && !actors.current().may(Right.DECIDE)) {
            throw Refusal.conflict("agreement.file.signed");
        }
        FileId found = kept.find(contract.id(), file);
        String name = kept.of(contract.id()).stream()
                .filter(one -> one.id().equals(file))
                .map(Kept::name)
                .findFirst()
                .orElse("");
        files.remove(found);
        audit.record("agreement.did.fileRemoved", id.toString(), name);
        return "redirect:" + contract.address() + "#files";
    }
}
