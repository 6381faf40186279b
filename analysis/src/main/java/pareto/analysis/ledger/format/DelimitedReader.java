package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// Records of a delimited text. A quote opens a field only at its start, and only if the field also closes; any other
/// quote is a character like any other, so that a stray one never swallows the lines after it. Lines that hold nothing
/// are counted but not returned.
final class DelimitedReader implements RecordReader {

    static final int LONGEST_FIELD = 1_000_000;
    static final int MOST_FIELDS = 16_384;
    private static final char NONE = '\uFFFF';

    private final String file;
    private final Reader reader;
    private final CharWindow window;
    private final QuotedField quoted;
    private final char delimiter;
    private final boolean blanks;
    private final char highest;
    private final DoubleSupplier progress;

    private int position;
    private long number;
    /// Those of the record before until they are read: a column often says the same again.
    private String[] fields = new String[16];
    private int count;

    DelimitedReader(String file, Reader reader, char delimiter, DoubleSupplier progress) {
        this.file = file;
        this.reader = reader;
        this.window = new CharWindow(reader, LONGEST_FIELD);
        this.blanks = delimiter == TextShape.BLANKS;
        this.delimiter = blanks ? NONE : delimiter;
        this.highest = blanks ? '\r' : (char) Math.max(delimiter, '\r');
        this.quoted = new QuotedField(window, this.delimiter);
        this.progress = progress;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            while (position < window.limit || fill()) {
                number++;
                readFields();
                if (count > 1 || !fields[0].isBlank()) {
                    return new RawRecord(number, blanks ? words(fields[0]) : Arrays.copyOf(fields, count));
                }
            }
            return null;
        } catch (CharWindow.TooLongException e) {
            throw Problems.recordTooLong(file, number, LONGEST_FIELD).because(e);
        }
    }

    private void readFields() throws IOException {
        count = 0;
        do {
            if (count == fields.length) {
                grow();
            }
            window.mark = position;
            fields[count] = field();
            count++;
        } while (!endsRecord());
    }

    private String field() throws IOException {
        if (!blanks && (position < window.limit || fill()) && window.chars[position] == '"') {
            int after = quoted.find(position);
            position = window.mark;
            if (after >= 0) {
                position = after;
                return quoted.text();
            }
        }
        return plain();
    }

    private String plain() throws IOException {
        int at = position;
        while (true) {
            at = stop(at);
            position = at;
            if (at < window.limit || !fill()) {
                return window.text(window.mark, position, fields[count]);
            }
            at = position;
        }
    }

    /// The place of the next delimiter or line break; the hottest loop of an import.
    private int stop(int from) {
        char[] chars = window.chars;
        int limit = window.limit;
        for (int at = from; at < limit; at++) {
            char c = chars[at];
            if (c <= highest && (c == delimiter || c == '\n' || c == '\r')) {
                return at;
            }
        }
        return limit;
    }

    /// Steps over what stands behind a field.
    private boolean endsRecord() throws IOException {
        window.mark = position;
        if (position == window.limit && !fill()) {
            return true;
        }
        char c = window.chars[position++];
        if (c == '\r') {
            window.mark = position;
            if ((position < window.limit || fill()) && window.chars[position] == '\n') {
                position++;
            }
        }
        return c != delimiter;
    }

    private boolean fill() throws IOException {
        int kept = position - window.mark;
        boolean more = window.more();
        position = window.mark + kept;
        return more;
    }

    private void grow() throws IOException {
        if (count == MOST_FIELDS) {
            throw new CharWindow.TooLongException();
        }
        fields = Arrays.copyOf(fields, 2 * count);
    }

    private static String[] words(String line) {
        return line.strip().split("[ \\t\\u3000]+");
    }

    @Override
    public double progress() {
        return progress.getAsDouble();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
