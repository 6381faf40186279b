package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Sends whom we do not know to the sign-in page and whom we half know to the second factor; anyone else
/// gets a plain refusal. A fragment asked for by htmx takes the whole page along.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        lead("/sign-in", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean owes = ActingAs.person().filter(person -> !person.complete()).isPresent();
        if (owes && request.getMethod().equals("GET")) {
            lead("/second-factor", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void lead(String place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(place);
        } else {
            response.setHeader("HX-Redirect", place);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
