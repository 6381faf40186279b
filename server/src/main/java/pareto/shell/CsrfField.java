package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/// The proof every form carries that it comes from a page of ours.
public record CsrfField(String name, String header, String value) {

    private static final CsrfField NONE = new CsrfField("_csrf", "X-CSRF-TOKEN", "");

    static CsrfField of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new CsrfField(token.getParameterName(), token.getHeaderName(), token.getToken())
                : NONE;
    }

    /// For `hx-headers`.
    public String json() {
        return "{\"" + header + "\":\"" + value + "\"}";
    }
}
