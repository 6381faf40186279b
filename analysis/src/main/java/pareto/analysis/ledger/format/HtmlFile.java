package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// An HTML page, usually saved as .xls by an ERP: the rows of all its tables.
record HtmlFile(Content content) implements OrderFile {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)");

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Format format() {
        return new Format(Format.Kind.HTML, "HTML table");
    }

    @Override
    public RecordReader read() throws IOException {
        var head = content.head(1 << 16);
        var charset = charset(head);
        var feed = content.open();
        return new GuardedReader(
                name(), new HtmlReader(new TagNames(new InputStreamReader(feed, charset)), feed::progress));
    }

    /// What the page says of itself, unless its bytes say otherwise; GB2312 and GBK are written where GB18030 is meant.
    private static Charset charset(byte[] head) {
        var looked = Encodings.of(head);
        var match = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        if (looked.charset().name().startsWith("UTF") && looked.certain() || !match.find()) {
            return looked.charset();
        }
        var stated = match.group(1);
        if (stated.startsWith("gb")) {
            return Encodings.GB18030;
        }
        return Charset.isSupported(stated) && Charset.forName(stated).canEncode()
                ? Charset.forName(stated)
                : looked.charset();
    }
}
