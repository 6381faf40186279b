package pareto.account.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.shell.Companies;
import pareto.shell.Refusal;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;

/// Bringing in accounts and people from files, and what was brought in before.
@Controller
@RequestMapping("/accounts/exchange")
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class ExchangeController {

    private static final int SHOWN = 100;
    private static final int MOST_FILES = 20;

    private final AccountImports imports;
    private final LookingAtFiles looking;
    private final StagedImports staged;
    private final FileStore files;
    private final Companies companies;
    private final Actors actors;
    private final Clock clock;

    ExchangeController(
            AccountImports imports,
            LookingAtFiles looking,
            StagedImports staged,
            FileStore files,
            Companies companies,
            Actors actors,
            Clock clock) {
        this.imports = imports;
        this.looking = looking;
        this.staged = staged;
        this.files = files;
        this.companies = companies;
        this.actors = actors;
        this.clock = clock;
    }

    static boolean mayImport(Actors actors) {
        return actors.current().may(Right.CHANGE) && actors.current().may(Right.EXPORT);
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "page",
                new ExchangePage(
                        imports.latest(SHOWN),
                        mayImport(actors),
                        actors.current().may(Right.PERSONAL_DATA),
                        LocalDate.now(clock)));
        return "account/exchange/index";
    }

    @PostMapping
    @Importers
    String create(@RequestParam(name = "file", required = false) List<MultipartFile> handedIn) throws IOException {
        if (companies.current().sample()) {
            throw Refusal.conflict("account.exchange.sample");
        }
        List<MultipartFile> given = handedIn == null
                ? List.of()
                : handedIn.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty() || given.size() > MOST_FILES) {
            throw Refusal.badInput("account.exchange.files", MOST_FILES);
        }
        List<StoredFile> kept = new ArrayList<>();
        for (MultipartFile file : given) {
            String name = file.getOriginalFilename();
            try (InputStream content = file.getInputStream()) {
                kept.add(files.keep(content, name == null ? "" : name));
            }
        }
        UUID id = AccountImports.fresh();
        List<TableMapping> tables = tables(id, kept);
        staged.keep(id, tables);
        imports.add(
                id,
                kept.stream()
                        .map(file -> new HandedIn(file.id().id(), file.name(), file.size()))
                        .toList(),
                tables);
        return "redirect:/accounts/exchange/" + id;
    }

    /// What cannot be read is not kept either.
    private List<TableMapping> tables(UUID id, List<StoredFile> kept) {
        try {
            return looking.at(id, kept);
        } catch (Refusal refusal) {
            kept.forEach(file -> files.remove(file.id()));
            staged.discard(id);
            throw refusal;
        }
    }
}
