package pareto.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.NavigationEntry;
import pareto.shell.Refusal;

/// Tokens of programs, for those who decide.
@Controller
@RequestMapping("/tokens")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
@Transactional
class TokensController {

    private static final List<Integer> DAYS = List.of(30, 90, TokensPage.USUAL_DAYS, 730);

    private final ProgramTokens tokens;
    private final RecentSignIn recent;
    private final Clock clock;

    TokensController(ProgramTokens tokens, RecentSignIn recent, Clock clock) {
        this.tokens = tokens;
        this.recent = recent;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        return page(null, model);
    }

    /// The token is shown in the answer and never again.
    @PostMapping
    String create(
            @RequestParam String purpose,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam int days,
            Model model) {
        recent.insist("access.token.signInAgain");
        if (!DAYS.contains(days)) {
            throw Refusal.badInput("access.token.days.bad");
        }
        var made = tokens.make(purpose, new IdentityId(person), Scope.ofCodes(scopes), Duration.ofDays(days));
        return page(made.token(), model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return "redirect:/tokens";
    }

    private String page(@Nullable String made, Model model) {
        model.addAttribute(
                "page",
                new TokensPage(tokens.all(), tokens.people(), DAYS, made, clock.instant(), LocalDate.now(clock)));
        return "access/tokens";
    }

    /// Where the page stands in the side bar.
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        NavigationEntry tokensEntry() {
            return new NavigationEntry("access.tokens", "key-round", "/tokens", 920, Right.DECIDE);
        }
    }
}
