package pareto.insight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.insight.AskedFigures.Answer;
import pareto.shell.Refusal;
import pareto.shell.Screens;
import pareto.shell.file.CsvOut;
import pareto.shell.file.TableOut;
import pareto.shell.file.XlsxOut;

/// Exactly the rows the portfolio shows, on all its pages, as a file.
@Controller
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class ExportController {

    private final AskedFigures asked;
    private final RankingRows rows;
    private final Rights rights;
    private final Screens screens;
    private final Audit audit;

    ExportController(AskedFigures asked, RankingRows rows, Rights rights, Screens screens, Audit audit) {
        this.asked = asked;
        this.rows = rows;
        this.rights = rights;
        this.screens = screens;
        this.audit = audit;
    }

    @GetMapping("/portfolio/export.csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Wanted wanted = Wanted.of(parameters);
        Analysis analysis = analysis(wanted);
        Export export = new Export(screens.of(request), rights.totals(), rights.margin());
        audit.record("insight.did.exported", analysis.id().id().toString(), "csv" + wanted.query());
        attach(response, analysis, "csv", "text/csv;charset=UTF-8");
        try (TableOut out = new CsvOut(response.getOutputStream())) {
            write(out, export, analysis, wanted);
        }
    }

    @GetMapping("/portfolio/export.xlsx")
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Wanted wanted = Wanted.of(parameters);
        Analysis analysis = analysis(wanted);
        Export export = new Export(screens.of(request), rights.totals(), rights.margin());
        audit.record("insight.did.exported", analysis.id().id().toString(), "xlsx" + wanted.query());
        attach(response, analysis, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (TableOut out = new XlsxOut(response.getOutputStream())) {
            write(out, export, analysis, wanted);
        }
    }

    private void write(TableOut out, Export export, Analysis analysis, Wanted wanted) {
        out.table(export.screen().text("insight.title"), export.heading());
        rows.each(analysis, wanted, row -> out.row(export.cells(row)));
    }

    private Analysis analysis(Wanted wanted) {
        return switch (asked.find(wanted, "/portfolio" + wanted.query())) {
            case Answer.Ready ready -> ready.analysis();
            case Answer.Working working -> throw Refusal.conflict("insight.export.working");
            case Answer.NoData none -> throw Refusal.notFound("insight.none.yet");
        };
    }

    private static void attach(HttpServletResponse response, Analysis analysis, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"pareto-" + analysis.asOf() + "." + ending + "\"");
    }
}
