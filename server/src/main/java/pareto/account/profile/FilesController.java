package pareto.account.profile;

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
import pareto.access.Audit;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Files of an account: contracts, drawings, reports. Who fetched which is kept in the audit, since people may be named
/// in them.
@Controller
@RequestMapping("/accounts/{id}/files")
@Transactional
class FilesController {

    static final DataSize LARGEST = DataSize.ofMegabytes(50);

    private static final int LONGEST = 200;

    private final AccountFrames frames;
    private final AccountFiles accountFiles;
    private final FileStore files;
    private final Audit audit;

    FilesController(AccountFrames frames, AccountFiles accountFiles, FileStore files, Audit audit) {
        this.frames = frames;
        this.accountFiles = accountFiles;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> show(@PathVariable UUID id, @PathVariable UUID file) {
        FileId found = accountFiles.find(account(id), file);
        audit.record("account.did.fileFetched", id.toString(), found.toString());
        return files.attachment(found);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_CHANGE')")
    String create(@PathVariable UUID id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String what)
            throws IOException {
        AccountId account = account(id);
        if (file.getSize() > LARGEST.toBytes()) {
            throw Refusal.tooLarge("account.file.large", LARGEST.toMegabytes());
        }
        if (what.strip().length() > LONGEST) {
            throw Refusal.badInput("account.profile.wrong.long", what.strip().length(), LONGEST);
        }
        String name = file.getOriginalFilename();
        FileId kept = accountFiles.add(account, file.getInputStream(), name == null ? "" : name, what.strip());
        audit.record("account.did.fileAdded", id.toString(), kept.toString());
        return "redirect:/accounts/" + id + "/dossier#files";
    }

    @PostMapping("/{file}/removal")
    @PreAuthorize("hasAuthority('MAY_CHANGE')")
    String destroy(@PathVariable UUID id, @PathVariable UUID file) {
        accountFiles.remove(account(id), file);
        audit.record("account.did.fileRemoved", id.toString(), file.toString());
        return "redirect:/accounts/" + id + "/dossier#files";
    }

    private AccountId account(UUID id) {
        return frames.of(new AccountId(id)).account().id();
    }
}
