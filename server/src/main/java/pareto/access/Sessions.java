package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import pareto.shell.LanguageChoice;
import pareto.shell.format.Language;

/// Begins and ends what a browser's cookie stands for. Every step up gives it a new id and a new form token.
@Component
class Sessions {

    final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    private final SessionAuthenticationStrategy renewal = new CompositeSessionAuthenticationStrategy(
            List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));

    private final LanguageChoice language;

    Sessions(LanguageChoice language) {
        this.language = language;
    }

    void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SignedInToken token = new SignedInToken(person);
        request.getSession();
        renewal.onAuthentication(token, request, response);
        SecurityContext context = new SecurityContextImpl(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        Optional.ofNullable(person.language())
                .flatMap(Language::of)
                .map(chosen -> language.remember(chosen, request))
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    /// The page someone wanted when they were asked to sign in, else the first one.
    String goal(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (saved == null) {
            return "/";
        }
        var address = URI.create(saved.getRedirectUrl());
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
