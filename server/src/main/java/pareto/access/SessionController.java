package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    private final Sessions sessions;

    SessionController(PasswordSignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String page(Model model) {
        return form(new SignInPage("", null), model);
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
                yield form(new SignInPage(login, Text.of("access.signIn.refused")), model);
            }
            case Outcome.Wait(Duration left) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
                yield form(new SignInPage(login, SignInPage.wait(left)), model);
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/sign-in";
    }

    private static String form(SignInPage page, Model model) {
        model.addAttribute("page", page);
        return "access/sign-in";
    }
}
