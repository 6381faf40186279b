package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.SecondFactorSignIn.Outcome;
import pareto.shell.Text;

/// The second factor: set up at the first sign-in, asked for at every later one.
@Controller
class SecondFactorController {

    private final SecondFactorSignIn signIn;
    private final Postponement postponement;
    private final Sessions sessions;

    SecondFactorController(SecondFactorSignIn signIn, Postponement postponement, Sessions sessions) {
        this.signIn = signIn;
        this.postponement = postponement;
        this.sessions = sessions;
    }

    @GetMapping("/second-factor")
    String page(Model model) {
        SignedIn person = person();
        Optional<Enrolment> enrolment = signIn.enrolment(person);
        return enrolment.isEmpty() && person.complete() ? "redirect:/me" : form(enrolment, null, model);
    }

    @PostMapping("/second-factor")
    String prove(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        SignedIn person = person();
        return switch (signIn.prove(person, code)) {
            case Outcome.Proved() -> {
                sessions.begin(person.with(SignedIn.Proof.COMPLETE), request, response);
                yield "redirect:" + sessions.goal(request, response);
            }
            case Outcome.Enrolled(List<String> codes) -> {
                sessions.begin(person.with(SignedIn.Proof.COMPLETE), request, response);
                model.addAttribute("page", new SecondFactorPage.Recovery(codes));
                yield "access/recovery-codes";
            }
            case Outcome.Refused() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield form(signIn.enrolment(person), Text.of("access.secondFactor.refused"), model);
            }
            case Outcome.Wait(Duration left) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield form(signIn.enrolment(person), SignInPage.wait(left), model);
            }
        };
    }

    @PostMapping("/second-factor/later")
    String later(HttpServletRequest request, HttpServletResponse response) {
        SignedIn person = person();
        if (person.complete()
                || !postponement.allowed()
                || signIn.enrolment(person).isEmpty()) {
            return "redirect:/second-factor";
        }
        sessions.begin(person.with(SignedIn.Proof.POSTPONED), request, response);
        return "redirect:" + sessions.goal(request, response);
    }

    private String form(Optional<Enrolment> enrolment, @Nullable Text refusal, Model model) {
        boolean mayWait = enrolment.isPresent() && postponement.allowed();
        model.addAttribute("page", new SecondFactorPage(enrolment.orElse(null), mayWait, refusal));
        return "access/second-factor";
    }

    private static SignedIn person() {
        return ActingAs.person().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }
}
