package pareto.insight.study;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.Screens;
import pareto.shell.file.CsvOut;
import pareto.shell.file.TableOut;
import pareto.shell.file.XlsxOut;

/// The table of a study, of the accounts its page is about, as a file.
@Controller
@RequestMapping("/analyses/{name:" + StudiesController.NAMES + "}")
@PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_EXPORT')")
class StudyExportController {

    private final Scopes scopes;
    private final List<StudyView> views;
    private final Screens screens;
    private final Audit audit;

    StudyExportController(Scopes scopes, List<StudyView> views, Screens screens, Audit audit) {
        this.scopes = scopes;
        this.views = views;
        this.screens = screens;
        this.audit = audit;
    }

    @GetMapping("/export.csv")
    void csv(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scope scope = scope(name, parameters, "csv");
        attach(response, scope, "csv", "text/csv;charset=UTF-8");
        try (TableOut out = new CsvOut(response.getOutputStream())) {
            view(name).export(scope, screens.of(request), out);
        }
    }

    @GetMapping("/export.xlsx")
    void xlsx(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scope scope = scope(name, parameters, "xlsx");
        attach(response, scope, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (TableOut out = new XlsxOut(response.getOutputStream())) {
            view(name).export(scope, screens.of(request), out);
        }
    }

    private Scope scope(String name, Map<String, String> parameters, String kind) {
        Scope scope = scopes.of(name, parameters).orElseThrow(() -> Refusal.notFound("insight.none.yet"));
        audit.record(
                "insight.did.studyExported",
                scope.analysis().id().toString(),
                name + "." + kind + scope.selection().query());
        return scope;
    }

    private StudyView view(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("insight.study.unknown"));
    }

    private static void attach(HttpServletResponse response, Scope scope, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"pareto-" + scope.study() + "-"
                        + scope.basis().asOf() + "." + ending + "\"");
    }
}
