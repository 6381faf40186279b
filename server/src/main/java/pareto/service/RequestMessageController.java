package pareto.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// What is said about a request, and the files that come along. Who fetched which is kept in the audit.
@Controller
@RequestMapping("/requests/{id}/messages")
@Transactional
class RequestMessageController {

    private final SayingSomething saying;
    private final RequestRows rows;
    private final RequestFiles kept;
    private final FileStore files;
    private final Audit audit;

    RequestMessageController(
            SayingSomething saying, RequestRows rows, RequestFiles kept, FileStore files, Audit audit) {
        this.saying = saying;
        this.rows = rows;
        this.kept = kept;
        this.files = files;
        this.audit = audit;
    }

    /// @param inside whether staff alone see it
    /// @param call whom of ours it calls
    @PostMapping
    @PreAuthorize(RequestRights.CHANGES)
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "false") boolean inside,
            @RequestParam(defaultValue = "") List<UUID> call,
            HttpServletRequest request)
            throws IOException {
        saying.say(
                new RequestId(id),
                inside,
                said,
                call.stream().map(IdentityId::new).distinct().toList(),
                files(request));
        return "redirect:/requests/" + id + "#messages";
    }

    /// None where the form had no place for them.
    private static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getFiles("file").stream().filter(one -> !one.isEmpty()).toList()
                : List.of();
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        FileId found = kept.find(rows.known(new RequestId(id)).id(), file);
        audit.record("service.did.fileFetched", id.toString(), found.toString());
        return files.attachment(found);
    }
}
