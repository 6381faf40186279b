package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.Text;

/// The page behind a one-time link.
@Controller
class WelcomeController {

    private static final String GONE = "access/link-gone";

    private final Actors actors;
    private final Welcoming welcoming;
    private final Entrance entrance;
    private final Sessions sessions;

    WelcomeController(Actors actors, Welcoming welcoming, Entrance entrance, Sessions sessions) {
        this.actors = actors;
        this.welcoming = welcoming;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping("/welcome/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<WelcomePage> page = actors.system("sign-in", () -> welcoming.page(token));
        return page.map(form -> form(form, model)).orElseGet(() -> gone(response));
    }

    @PostMapping("/welcome/{token}")
    String welcome(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<WelcomePage> page =
                actors.system("sign-in", () -> welcoming.page(token)).map(form -> form.filled(name, login));
        if (page.isEmpty()) {
            return gone(response);
        }
        return switch (actors.system("sign-in", () -> welcoming.welcome(page.get(), password))) {
            case Welcoming.Outcome.Refused(Text why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page.get().refused(why), model);
            }
            case Welcoming.Outcome.Welcome(Identity identity) -> {
                SignedIn person = entrance.byPassword(identity);
                sessions.begin(person, request, response);
                yield "redirect:" + (person.complete() ? "/" : "/second-factor");
            }
        };
    }

    @ExceptionHandler(UsedLinkException.class)
    String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return GONE;
    }

    private static String form(WelcomePage page, Model model) {
        model.addAttribute("page", page);
        return "access/welcome";
    }
}
