package pareto.insight.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.insight.study.StudyView.Headline;
import pareto.shell.Refusal;
import pareto.shell.Screens;

/// The studies: all of them with a line each, and one.
@Controller
@RequestMapping("/analyses")
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class StudiesController {

    /// Names in the order of the list, as they may stand in an address.
    static final String NAMES = "development|churn|behaviour|service|agents|whitespace|managers|prices|cost|value";

    /// @param scope what the lines are about; its own study is the first one
    record IndexPage(Scope scope, List<Headline> studies) {}

    private final Scopes scopes;
    private final Map<String, StudyView> views;
    private final Screens screens;

    StudiesController(Scopes scopes, List<StudyView> views, Screens screens) {
        this.scopes = scopes;
        this.views = views.stream().collect(Collectors.toMap(StudyView::name, view -> view));
        this.screens = screens;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
        Optional<Scope> scope = scopes.of("", parameters);
        if (scope.isEmpty()) {
            return "insight/study/nothing";
        }
        List<Headline> lines = names().stream()
                .map(name -> view(name).headline(scope.get(), screens.of(request)))
                .toList();
        model.addAttribute("page", new IndexPage(scope.get(), lines));
        return "insight/study/index";
    }

    @GetMapping("/{name:" + NAMES + "}")
    String show(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Optional<Scope> scope = scopes.of(name, parameters);
        if (scope.isEmpty()) {
            return "insight/study/nothing";
        }
        model.addAttribute(
                "page",
                view(name).page(scope.get(), parameters, screens.of(request).language()));
        return view(name).template();
    }

    static List<String> names() {
        return List.of(NAMES.split("\\|"));
    }

    private StudyView view(String name) {
        StudyView view = views.get(name);
        if (view == null) {
            throw Refusal.notFound("insight.study.unknown");
        }
        return view;
    }
}
