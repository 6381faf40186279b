package pareto.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium, started once for all journeys of a run; it ends with the JVM. Where there is one without
/// windows of its own, that is taken: it draws the same and costs a quarter less.
final class TestBrowser {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--font-render-hinting=none");

    private static @Nullable Browser shared;

    private TestBrowser() {}

    /// Without a Chromium the calling test is skipped and says why; with CI=true it fails.
    static synchronized Browser shared() {
        Browser browser = shared;
        if (browser == null) {
            browser = start();
            shared = browser;
        }
        return browser;
    }

    private static Browser start() {
        Path program = program();
        if (!Files.isExecutable(program)) {
            missing("There is no Chromium at " + program + ": install it or set PARETO_CHROMIUM to where it is");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(QUIET));
    }

    private static Path program() {
        String chosen = System.getenv("PARETO_CHROMIUM");
        return chosen != null
                ? Path.of(chosen)
                : PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(PROGRAMS.getLast());
    }

    private static void missing(String sentence) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(sentence);
        }
        Assumptions.abort(sentence);
    }
}
