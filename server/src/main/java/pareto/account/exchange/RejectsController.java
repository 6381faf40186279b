package pareto.account.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.shell.Refusal;
import pareto.shell.Screen;
import pareto.shell.Screens;
import pareto.shell.file.TableOut;
import pareto.shell.file.XlsxOut;

/// Rows that went back, as they stood, each with its reason: to be mended and brought in again.
@Controller
@Importers
class RejectsController {

    private final AccountImports imports;
    private final StagedImports staged;
    private final RowReaders readers;
    private final Screens screens;
    private final Actors actors;
    private final Audit audit;

    RejectsController(
            AccountImports imports,
            StagedImports staged,
            RowReaders readers,
            Screens screens,
            Actors actors,
            Audit audit) {
        this.imports = imports;
        this.staged = staged;
        this.readers = readers;
        this.screens = screens;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping("/accounts/exchange/{id}/rejects.xlsx")
    void rejects(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccountImport source =
                staged.complete(imports.find(id).orElseThrow(() -> Refusal.notFound("account.exchange.none")));
        if (!readers.mayRead(source)) {
            throw Refusal.forbidden("account.exchange.confidential");
        }
        Counts counts = source.counts();
        if (counts == null || counts.of(Status.REJECTED) + counts.of(Status.ASKING) == 0) {
            throw Refusal.notFound("account.exchange.rejects.none");
        }
        Set<Kind> kinds = AccountImport.kinds(actors.current().may(Right.PERSONAL_DATA));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejects-" + id + ".xlsx\"");
        audit.record("account.did.exported", id.toString(), "rejects");
        Screen screen = screens.of(request);
        try (TableOut out = new XlsxOut(response.getOutputStream())) {
            for (int table = 0; table < source.tables().size(); table++) {
                if (kinds.contains(source.tables().get(table).kind())) {
                    write(source, table, out, screen);
                }
            }
        }
    }

    private void write(AccountImport source, int table, TableOut out, Screen screen) {
        TableMapping mapping = source.tables().get(table);
        List<String> heading = new ArrayList<>(mapping.headings());
        heading.add(screen.text("account.exchange.rejects.reason"));
        out.table(mapping.name(), heading);
        staged.verdicts(source.id()).each(verdict -> {
            if (verdict.table() == table && verdict.status().goesBack() && verdict.reason() != null) {
                List<String> cells = new ArrayList<>(verdict.cells());
                while (cells.size() < mapping.headings().size()) {
                    cells.add("");
                }
                List<String> row =
                        new ArrayList<>(cells.subList(0, mapping.headings().size()));
                row.add(screen.say(verdict.reason()));
                out.row(row);
            }
        });
    }
}
