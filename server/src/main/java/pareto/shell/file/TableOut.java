package pareto.shell.file;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tables on their way to someone's spreadsheet, row by row, however many rows there are.
public interface TableOut extends AutoCloseable {

    /// What a spreadsheet would take for a formula, or what already stands here as guarded against that.
    Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    /// Begins a table.
    void table(String name, List<String> heading);

    /// @param cells texts, numbers, days, or null
    void row(List<? extends @Nullable Object> cells);

    @Override
    void close();

    /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /// The text before it was made harmless.
    static String original(String harmless) {
        return harmless.startsWith("'") && FORMULA.matcher(harmless).matches() ? harmless.substring(1) : harmless;
    }
}
