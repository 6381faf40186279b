package pareto.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import pareto.shell.ProblemAnswers;
import pareto.shell.Refusal;

/// The door of programs: by token only. What a browser would send by itself is not there for whatever comes behind.
final class ProgramFilter extends OncePerRequestFilter {

    private final ProgramSignIn signIn;
    private final ProblemAnswers problems;

    ProgramFilter(ProgramSignIn signIn, ProblemAnswers problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpServletRequest plain = new WithoutCookies(request);
        try {
            Program program = signIn.admit(request.getHeader("Authorization"));
            SecurityContextHolder.setContext(new SecurityContextImpl(program));
        } catch (Refusal refusal) {
            switch (refusal.status()) {
                case UNAUTHORIZED -> response.setHeader("WWW-Authenticate", "Bearer");
                case TOO_MANY_REQUESTS ->
                    response.setHeader(
                            "Retry-After", String.valueOf(refusal.text().args().getLast()));
                default -> {}
            }
            problems.write(refusal, plain, response);
            return;
        }
        rest.doFilter(plain, response);
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {

        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
