package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.PasskeySignIn.Outcome;

/// Signing in by a passkey: the browser asks what to show, its device answers.
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeySignIn signIn;
    private final Sessions sessions;

    PasskeyController(Passkeys passkeys, PasskeySignIn signIn, Sessions sessions) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return PasskeyJson.of(Asked.keep(passkeys.toShow(), request));
    }

    @PostMapping("/sign-in/passkey")
    String signIn(@RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
        var asked = Asked.take(PublicKeyCredentialRequestOptions.class, request);
        return switch (signIn.attempt(asked, credential, request.getRemoteAddr())) {
            case Outcome.Refused(SignInRefusal why) -> "redirect:" + why.address();
            case Outcome.Accepted(SignedIn person) -> {
                sessions.begin(person, request, response);
                yield "redirect:" + sessions.goal(request, response);
            }
        };
    }
}
