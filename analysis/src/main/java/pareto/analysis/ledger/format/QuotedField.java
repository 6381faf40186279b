package pareto.analysis.ledger.format;

import java.io.IOException;

/// Finds the closing quote of a field, or says that there is none.
final class QuotedField {

    /// Twice what a cell of Excel can hold.
    private static final int LONGEST = 65_536;

    private final CharWindow window;
    private final char delimiter;
    /// Up to here, counted from the start of the text, no quoted field closes: searching again from every stray quote
    /// would take time that grows with the square of the file.
    private long searched;

    private int at;
    private boolean doubled;
    private boolean crossed;
    private String text = "";

    QuotedField(CharWindow window, char delimiter) {
        this.window = window;
        this.delimiter = delimiter;
    }

    /// The content of the field last found, doubled quotes made single.
    String text() {
        return text;
    }

    /// @param open place of the opening quote, which is the window's mark
    /// @return the place behind the closing quote, or -1 when the quote is a character like any other
    int find(int open) throws IOException {
        if (window.gone + open < searched) {
            return -1;
        }
        at = open + 1;
        doubled = false;
        crossed = false;
        while (at - window.mark <= LONGEST && available()) {
            char c = window.chars[at];
            crossed |= c == '\n' || c == '\r';
            at++;
            if (c == '"' && closes()) {
                return at;
            }
            if (at < 0) {
                return -1;
            }
        }
        return giveUp();
    }

    /// Looks at what stands behind a quote.
    private boolean closes() throws IOException {
        int quote = at - 1 - window.mark;
        if (available() && window.chars[at] == '"') {
            doubled = true;
            at++;
            return false;
        }
        while (available() && window.chars[at] == ' ' && delimiter != ' ') {
            at++;
        }
        if (!available() || ends(window.chars[at])) {
            take(quote);
            return true;
        }
        // After a line break a quote at the start of a field means that the one we follow was stray.
        if (crossed && ends(window.chars[window.mark + quote - 1])) {
            giveUp();
            at = -1;
        } else {
            at = window.mark + quote + 1;
        }
        return false;
    }

    private void take(int quote) {
        text = window.text(window.mark + 1, window.mark + quote);
        if (doubled) {
            text = text.replace("\"\"", "\"");
        }
    }

    private int giveUp() {
        searched = window.gone + at;
        return -1;
    }

    private boolean ends(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /// Whether there is a character at our place, bringing in more text where needed.
    private boolean available() throws IOException {
        if (at < window.limit) {
            return true;
        }
        int kept = at - window.mark;
        boolean more = window.more();
        at = window.mark + kept;
        return more;
    }
}
