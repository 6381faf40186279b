package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/// Shows a failure as whoever asked can use it: a page, a part of a page, or a problem detail for programs.
@Component
class FailureViews {

    private final Screens screens;

    FailureViews(Screens screens) {
        this.screens = screens;
    }

    ModelAndView show(Failure failure, HttpServletRequest request) {
        if (ProblemAnswers.wanted(request)) {
            return problem(failure, request);
        }
        var view = isPart(request) ? "shell/fail" : "shell/failure";
        return new ModelAndView(view, Map.of(Page.MODEL, failure), failure.status());
    }

    private ModelAndView problem(Failure failure, HttpServletRequest request) {
        var json = new JacksonJsonView();
        json.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.setExtractValueFromSingleKeyModel(true);
        var shown = new ModelAndView(json, Map.of("problem", ProblemAnswers.of(failure, screens.of(request))));
        shown.setStatus(failure.status());
        return shown;
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}
