package pareto.access;

import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What the page behind a one-time link shows.
///
/// @param first whether name and login are still to be chosen
record WelcomePage(
        String token,
        boolean first,
        String name,
        String login,
        @Nullable Text refusal) {

    static WelcomePage forFirst(String token) {
        return new WelcomePage(token, true, "", "admin", null);
    }

    static WelcomePage forKnown(String token, Identity identity) {
        return new WelcomePage(token, false, identity.name(), identity.login(), null);
    }

    /// With what was typed; who is known stays who they are.
    WelcomePage filled(String typedName, String typedLogin) {
        return first ? new WelcomePage(token, true, typedName, typedLogin, null) : this;
    }

    WelcomePage refused(Text why) {
        return new WelcomePage(token, first, name, login, why);
    }
}
