package pareto.analysis.ledger.format;

import java.io.IOException;
import java.nio.charset.Charset;

/// A delimited text.
record TextFile(Content content, TextShape shape, boolean certain) implements OrderFile {

    private static final int SAMPLE = 1 << 18;

    static TextFile of(Content content) throws IOException {
        var sample = content.head(SAMPLE);
        var encoding = Encodings.of(sample);
        refuseBinary(content.name(), sample, encoding.charset());
        var text = new String(sample, encoding.skip(), sample.length - encoding.skip(), encoding.charset());
        boolean whole = sample.length < SAMPLE;
        var lines = whole ? text : text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
        return new TextFile(content, new TextShape(encoding.charset(), Delimiters.of(lines)), encoding.certain());
    }

    /// Control characters beyond tab, line breaks, form feed and the old end-of-file mark are no text.
    private static void refuseBinary(String name, byte[] sample, Charset charset) throws IOException {
        var text = new String(sample, charset);
        long controls = text.chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u001A\u001B".indexOf(c) < 0)
                .count();
        if (controls > text.length() / 100) {
            throw Problems.binary(name);
        }
        if (text.isBlank()) {
            throw Problems.empty(name);
        }
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Format format() {
        return new Format(Format.Kind.TEXT, shape.describe());
    }

    @Override
    public OrderFile as(TextShape other) {
        return new TextFile(content, other, true);
    }

    @Override
    public RecordReader read() throws IOException {
        var feed = content.open();
        try {
            feed.skipNBytes(mark());
        } catch (IOException e) {
            feed.close();
            throw Problems.wrap(name(), 0, e);
        }
        var text = new TextDecoder(feed, shape.charset(), certain);
        return new GuardedReader(name(), new DelimitedReader(name(), text, shape.delimiter(), feed::progress));
    }

    /// Length of the byte order mark, which belongs to no field.
    private int mark() throws IOException {
        var head = content.head(3);
        var encoding = Encodings.of(head);
        return encoding.charset().equals(shape.charset()) ? encoding.skip() : 0;
    }
}
