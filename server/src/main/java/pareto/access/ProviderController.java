package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pareto.access.ProviderSignIn.Outcome;
import pareto.shell.Refusal;

/// The way to the company's own sign-in and back.
@Controller
class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);

    private final Provider provider;
    private final ProviderExchange exchange;
    private final ProviderSignIn signIn;
    private final ProviderConnecting connecting;
    private final Sessions sessions;
    private final Leaving leaving;

    ProviderController(
            Provider provider,
            ProviderExchange exchange,
            ProviderSignIn signIn,
            ProviderConnecting connecting,
            Sessions sessions,
            Leaving leaving) {
        this.provider = provider;
        this.exchange = exchange;
        this.signIn = signIn;
        this.connecting = connecting;
        this.sessions = sessions;
        this.leaving = leaving;
    }

    @GetMapping("/sign-in/provider")
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        insistOnProvider();
        try {
            response.sendRedirect(exchange.ask(request, response));
        } catch (ProviderAwayException e) {
            LOG.warn(e.getMessage());
            response.sendRedirect(SignInRefusal.AWAY.address());
        }
    }

    @GetMapping(Provider.BACK)
    String arrive(HttpServletRequest request, HttpServletResponse response) {
        insistOnProvider();
        ProviderAnswer answer = exchange.answer(request, response);
        if (connecting.wished(request) && answer instanceof ProviderAnswer.Person(OidcUser account)) {
            return "redirect:/me?done=" + (connecting.connect(account) ? "providerLinked" : "providerTaken");
        }
        return switch (signIn.arrive(answer, request.getRemoteAddr())) {
            case Outcome.Refused(SignInRefusal why) -> "redirect:" + why.address();
            case Outcome.Accepted(SignedIn person) -> {
                sessions.begin(person, request, response);
                if (answer instanceof ProviderAnswer.Person(OidcUser account)) {
                    leaving.prepare(account, request);
                }
                yield "redirect:" + (person.complete() ? sessions.goal(request, response) : "/second-factor");
            }
        };
    }

    private void insistOnProvider() {
        if (!provider.given()) {
            throw Refusal.notFound("access.provider.none");
        }
    }
}
