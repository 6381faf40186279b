package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// A sliding window over a text that keeps everything from a mark on.
final class CharWindow {

    private static final int START = 1 << 16;

    private final Reader reader;
    private final int longest;
    private boolean ended;

    char[] chars = new char[START];
    int limit;
    int mark;
    /// Characters that have left the window.
    long gone;

    /// @param longest most characters that may be kept from the mark on
    CharWindow(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /// Brings in more text, moving the mark to the start of the window.
    ///
    /// @return false at the end of the text
    /// @throws TooLongException when more would have to be kept than is allowed
    boolean more() throws IOException {
        if (ended) {
            return false;
        }
        slide();
        int read = reader.read(chars, limit, chars.length - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        return !ended;
    }

    private void slide() throws TooLongException {
        int kept = limit - mark;
        if (kept > longest) {
            throw new TooLongException();
        }
        var target = kept > chars.length / 2 ? new char[chars.length * 2] : chars;
        System.arraycopy(chars, mark, target, 0, kept);
        chars = target;
        gone += mark;
        limit = kept;
        mark = 0;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /// The text between two places, or the one given when it says the same.
    String text(int from, int to, @Nullable String before) {
        return before != null && before.length() == to - from && reads(before, from) ? before : text(from, to);
    }

    /// Looks from the end, where codes and numbers differ first.
    private boolean reads(String text, int from) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// A field longer than anything a table holds.
    static final class TooLongException extends IOException {}
}
