package pareto.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a program is told when something does not work: a problem detail (RFC 9457) with one sentence.
@Component
public class ProblemAnswers {

    /// Addresses that only programs ask for.
    private static final String PROGRAMS = "/api/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Screens screens;

    ProblemAnswers(Screens screens) {
        this.screens = screens;
    }

    /// Answers for a filter, before any controller is reached.
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsString(of(Failure.of(refusal), screens.of(request)))
                .getBytes(UTF_8);
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static Map<String, Object> of(Failure failure, Screen screen) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", "about:blank");
        detail.put("title", screen.say(failure.title()));
        detail.put("status", failure.status().value());
        detail.put("detail", screen.say(failure.sentence()));
        if (failure.id() != null) {
            detail.put("id", failure.id());
        }
        return detail;
    }

    /// Whether whoever asks is a program: by where it asks, else by what it reads.
    static boolean wanted(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        var accept = request.getHeader("Accept");
        return path.startsWith(PROGRAMS)
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
