package pareto.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pareto.shell.Text;

/// The sign-in page with every way in there is.
@Component
class SignInPages {

    private final ProviderSettings provider;
    private final PasskeyPlace passkeys;

    SignInPages(ProviderSettings provider, PasskeyPlace passkeys) {
        this.provider = provider;
        this.passkeys = passkeys;
    }

    String show(String login, @Nullable Text refusal, Model model) {
        model.addAttribute(
                "page", new SignInPage(login, refusal, provider.given() ? provider : null, passkeys.originsInARow()));
        return "access/sign-in";
    }
}
