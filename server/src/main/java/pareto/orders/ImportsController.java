package pareto.orders;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Companies;
import pareto.shell.Refusal;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;

/// What has been imported, and the way to import more.
@Controller
@RequestMapping("/imports")
@WideReaders
class ImportsController {

    private static final int SHOWN = 200;

    /// @param mayImport whether the reader may do more than read
    record ImportsPage(List<OrderBatch> batches, boolean mayImport) {}

    private final Batches batches;
    private final Uploads uploads;
    private final FileStore files;
    private final Companies companies;
    private final Actors actors;

    ImportsController(Batches batches, Uploads uploads, FileStore files, Companies companies, Actors actors) {
        this.batches = batches;
        this.uploads = uploads;
        this.files = files;
        this.companies = companies;
        this.actors = actors;
    }

    static boolean mayImport(Actors actors) {
        return actors.current().may(Right.DECIDE);
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new ImportsPage(batches.latest(SHOWN), mayImport(actors)));
        return "orders/imports";
    }

    @PostMapping("/uploads")
    @Importers
    @Transactional
    String create(@RequestParam MultipartFile file) throws IOException {
        if (companies.current().sample()) {
            throw Refusal.conflict("orders.sample");
        }
        String name = file.getOriginalFilename();
        StoredFile stored = files.keep(file.getInputStream(), name == null ? "" : name);
        UUID upload =
                uploads.add(stored.id().id(), stored.name(), stored.size()).id();
        return "redirect:/imports/uploads/" + upload;
    }
}
