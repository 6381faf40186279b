package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The browser of one user, with cookies of its own, and the window that is looked at.
final class Screen implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLISECONDS = 15_000;

    /// Long work, such as an import.
    private static final double LONG_PATIENCE_MILLISECONDS = 90_000;

    /// What is still on its way after a page is there: parts that load by themselves, charts that are drawn.
    private static final String UNFINISHED = ".htmx-request, [hx-trigger=load], figure.chart:not(:has(svg))";

    private View view;
    private final BrowserContext context;
    private final Map<View, Page> windows = new HashMap<>();
    private final Complaints complaints = new Complaints();
    private Page page;

    /// @param address of the application, `http://127.0.0.1:8080`
    Screen(String address, View view) {
        this.view = view;
        context = TestBrowser.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(view.language())
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(scheme(view))
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(view.width(), view.height()));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = window();
    }

    private Page window() {
        Page made = context.newPage();
        complaints.listen(made);
        return made;
    }

    private static ColorScheme scheme(View view) {
        return view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
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

    void doNotSee(String text) {
        settle();
        assertThat(page.locator("main").getByText(text).count())
                .as("“%s” at %s", text, page.url())
                .isZero();
    }

    void tick(String label) {
        page.getByLabel(label).check();
    }

    /// One of the choices of a list, by its words.
    void pick(String label, String choice) {
        page.getByLabel(label).first().selectOption(new SelectOption().setLabel(choice));
    }

    /// The same window, looked at in another way; holds from the next page on.
    void look(View other) {
        view = other;
        shape(page, other);
    }

    /// Goes on in the window of the same user that is looked at in this way: if there were only one, it would draw its
    /// last page anew in each other shape, for nobody.
    void goOnInWindowFor(View other) {
        view = other;
        page = windows.computeIfAbsent(other, shape -> shape(window(), shape));
    }

    private static Page shape(Page window, View view) {
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(view)));
        window.setViewportSize(view.width(), view.height());
        return window;
    }

    /// Opens the page anew until it says something.
    void await(String text) {
        Instant end = Instant.now().plusMillis((long) LONG_PATIENCE_MILLISECONDS);
        while (!page.getByText(text).first().isVisible()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("“%s” does not appear at %s".formatted(text, page.url()));
            }
            page.waitForTimeout(200);
            page.reload();
            settle();
        }
    }

    /// The end of the job whose page is open.
    void awaitJob() {
        page.locator("main [role=status] h3, main [role=alert] h3")
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG_PATIENCE_MILLISECONDS));
        if (page.locator("main [role=alert]").count() > 0) {
            throw new AssertionError(page.locator("main [role=alert]").innerText());
        }
    }

    /// A button, a link or what opens a menu, by its visible name.
    void click(String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, named(name));
        Locator link = page.getByRole(AriaRole.LINK, named(name));
        Locator opening = page.locator("summary").filter(new Locator.FilterOptions().setHasText(name));
        visible(button.or(link).or(opening)).click();
    }

    /// The button that does what was asked about.
    void confirm(String name) {
        visible(page.getByRole(AriaRole.BUTTON, named(name))).click();
    }

    private static Locator visible(Locator locator) {
        return locator.filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    void fill(String label, String text) {
        Locator exact = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        Locator field =
                exact.filter(new Locator.FilterOptions().setVisible(true)).count() > 0 ? exact : page.getByLabel(label);
        visible(field).fill(text);
    }

    void choose(String label, Path file) {
        page.getByLabel(label).first().setInputFiles(file);
    }

    /// Waits until everything of the page is there.
    void settle() {
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator(UNFINISHED))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLISECONDS));
    }

    /// Into server/target/screenshots, named after what it shows and how it was looked at.
    Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + view.title() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /// The same of the whole page, however long.
    void wholePage(String name) {
        Path file = SCREENSHOTS.resolve(name + "-" + view.title() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /// Opens everything that can be folded out.
    void openMenus() {
        page.evaluate("document.querySelectorAll('details').forEach(menu => menu.open = true)");
    }

    /// Fails with every fault of the page as it stands: contrast, labels, language, and what the browser complained of.
    void inspect() {
        settle();
        assertThat(complaints.heard())
                .as("complaints of the browser at %s", page.url())
                .isEmpty();
        assertThat(PageFaults.CONTRAST.on(page))
                .as("contrast at %s (%s)", page.url(), view.title())
                .isEmpty();
        assertThat(PageFaults.ACCESS.on(page)).as("access at %s", page.url()).isEmpty();
        assertThat(PageFaults.WIDTH.on(page))
                .as("wider than the window at %s (%s)", page.url(), view.title())
                .isEmpty();
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
