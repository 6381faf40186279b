package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Languages;
import pareto.shell.format.Language;

/// The button that changes the language and comes back to the same page.
@Controller
class LanguageController {

    private final LanguageChoice choice;
    private final Languages languages;

    LanguageController(LanguageChoice choice, Languages languages) {
        this.choice = choice;
        this.languages = languages;
    }

    @PostMapping("/language")
    ResponseEntity<Void> update(
            @RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        var chosen = Language.of(language).orElseThrow(() -> Refusal.badInput("shell.language.unknown", language));
        languages.keep(chosen.code());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, choice.remember(chosen, request).toString())
                .location(URI.create(OwnAddress.or(back, "/")))
                .build();
    }
}
