package pareto.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What the sign-in page shows.
record SignInPage(String login, @Nullable Text refusal) {

    static Text wait(Duration left) {
        return Text.of("access.wait", Math.max(1, (left.toSeconds() + 59) / 60));
    }
}
