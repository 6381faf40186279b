package pareto.shell.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns uploads away before a byte of them is stored: from strangers, and those larger than the limit.
///
/// The check of the form's proof needs its fields, hence the whole body on disk; so this comes before it.
@Component
@Order(-110)
final class UploadGuard extends OncePerRequestFilter {

    private static final long FORM_FIELDS = 1 << 20;

    private final UploadLimit limit;

    UploadGuard(UploadLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!known(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (!limit.allows(request.getContentLengthLong() - FORM_FIELDS)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            rest.doFilter(request, response);
        }
    }

    private static boolean known(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().isAuthenticated();
    }
}
