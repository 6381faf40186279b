package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
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
        if (isProgram(request)) {
            return problem(failure, request);
        }
        var view = isPart(request) ? "shell/fail" : "shell/failure";
        return new ModelAndView(view, Map.of(Page.MODEL, failure), failure.status());
    }

    private ModelAndView problem(Failure failure, HttpServletRequest request) {
        var screen = screens.of(request);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", "about:blank");
        detail.put("title", screen.say(failure.title()));
        detail.put("status", failure.status().value());
        detail.put("detail", screen.say(failure.sentence()));
        if (failure.id() != null) {
            detail.put("id", failure.id());
        }
        var json = new JacksonJsonView();
        json.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.setExtractValueFromSingleKeyModel(true);
        var shown = new ModelAndView(json, Map.of("problem", detail));
        shown.setStatus(failure.status());
        return shown;
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private static boolean isProgram(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
