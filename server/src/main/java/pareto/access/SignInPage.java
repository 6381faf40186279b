package pareto.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What the sign-in page shows.
///
/// @param provider the company's own sign-in, null without one
/// @param origins  the addresses passkeys work at, with blanks between
record SignInPage(
        String login, @Nullable Text refusal, @Nullable ProviderSettings provider, String origins) {

    static Text wait(Duration left) {
        return Text.of("access.wait", Math.max(1, (left.toSeconds() + 59) / 60));
    }
}
