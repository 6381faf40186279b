package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import pareto.shell.format.Language;

/// Which language a reader wants: what they once chose on this device, else what the browser asks for.
@Component
public class LanguageChoice {

    static final String COOKIE = "pareto-language";

    Language of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()))
                .orElseGet(() -> asked(request));
    }

    /// The cookie that keeps a choice on this device for a year.
    public ResponseCookie remember(Language language, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, language.code())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
    }

    private static Language asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.ZH : Language.nearest(request.getLocale());
    }
}
