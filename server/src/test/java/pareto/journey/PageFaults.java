package pareto.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Looks over a page for one kind of fault, by a script beside this class that returns a list of sentences.
enum PageFaults {
    /// Text whose contrast to its painted background is below WCAG's AA.
    CONTRAST,
    /// Missing language, title, labels and texts for pictures, repeated ids, not exactly one first heading.
    ACCESS,
    /// Chinese on an English page, names (`translate="no"`, or in another `lang`) excepted.
    CHINESE,
    /// What makes the page wider than its window.
    WIDTH;

    private final String script = read(name().toLowerCase(Locale.ROOT) + ".js");

    List<String> on(Page page) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageFaults.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
