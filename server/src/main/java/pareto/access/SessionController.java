package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.PasswordSignIn.Outcome;
import pareto.shell.Text;

/// Signing in and out.
@Controller
class SessionController {

    private final PasswordSignIn signIn;
    private final SignInPages pages;
    private final Sessions sessions;
    private final Leaving leaving;

    SessionController(PasswordSignIn signIn, SignInPages pages, Sessions sessions, Leaving leaving) {
        this.signIn = signIn;
        this.pages = pages;
        this.sessions = sessions;
        this.leaving = leaving;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "") String refused, Model model) {
        return pages.show("", SignInRefusal.sentence(refused).orElse(null), model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.attempt(login, password, request.getRemoteAddr())) {
            case Outcome.Accepted(SignedIn person) -> {
                sessions.begin(person, request, response);
                yield "redirect:" + (person.complete() ? sessions.goal(request, response) : "/second-factor");
            }
            case Outcome.Refused() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield pages.show(login, Text.of("access.signIn.refused"), model);
            }
            case Outcome.Wait(Duration left) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
                yield pages.show(login, SignInPage.wait(left), model);
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = leaving.address(request);
        sessions.end(request);
        if (elsewhere.isEmpty()) {
            return "redirect:/sign-in";
        }
        return new OnwardPage(
                        Text.of("access.leaving"),
                        Text.of("access.leaving.why"),
                        Text.of("access.leaving.act"),
                        elsewhere.get())
                .show(model, response);
    }
}
