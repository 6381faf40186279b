package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;

/// One browser window of one user, with cookies of its own.
final class Screen implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLISECONDS = 15_000;

    private final View view;
    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints;

    /// @param address of the application, `http://127.0.0.1:8080`
    Screen(String address, View view) {
        this.view = view;
        context = TestBrowser.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(view.language())
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(view.width(), view.height()));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
        complaints = new Complaints(page);
    }

    Page page() {
        return page;
    }

    Complaints complaints() {
        return complaints;
    }

    void open(String path) {
        page.navigate(path);
    }

    void see(String text) {
        page.getByText(text).first().waitFor();
    }

    /// A button or link by its visible name.
    void click(String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, named(name));
        Locator link = page.getByRole(AriaRole.LINK, named(name));
        button.or(link).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    void choose(String label, Path file) {
        page.getByLabel(label).first().setInputFiles(file);
    }

    /// Into server/target/screenshots, named after what it shows and how it was looked at.
    Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + view.title() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /// Fails with every fault of the page as it stands: contrast, labels, language, and what the browser complained of.
    void inspect() {
        assertThat(complaints.heard())
                .as("complaints of the browser at %s", page.url())
                .isEmpty();
        assertThat(PageFaults.CONTRAST.on(page))
                .as("contrast at %s (%s)", page.url(), view.title())
                .isEmpty();
        assertThat(PageFaults.ACCESS.on(page)).as("access at %s", page.url()).isEmpty();
        if (view.isEnglish()) {
            assertThat(PageFaults.CHINESE.on(page))
                    .as("Chinese at %s", page.url())
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
