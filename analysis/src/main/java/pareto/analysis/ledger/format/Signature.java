package pareto.analysis.ledger.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What the first bytes of a file say about it.
enum Signature {
    EMPTY(""),
    GZIP("\u001F\u008B"),
    ZIP("PK\u0003\u0004", "PK\u0005\u0006"),
    OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    OLD_EXCEL(
            "\u0009\u0008\u0010\u0000",
            "\u0009\u0008\u0008\u0000",
            "\u0009\u0004\u0006\u0000",
            "\u0009\u0002\u0006\u0000"),
    PARQUET("PAR1"),
    PDF("%PDF"),
    IMAGE("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8"),
    ARCHIVE("Rar!", "7z\u00BC\u00AF", "BZh", "\u00FD7zXZ", "\u0028\u00B5\u002F\u00FD"),
    HTML,
    SPREADSHEET_XML,
    XML,
    TEXT;

    static final int LENGTH = 4096;

    private final String[] starts;

    Signature(String... starts) {
        this.starts = starts;
    }

    static Signature of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (var signature : values()) {
            for (var start : signature.starts) {
                if (!start.isEmpty() && bytes.startsWith(start)) {
                    return signature;
                }
            }
        }
        var encoding = Encodings.of(head);
        return markup(new String(head, encoding.skip(), head.length - encoding.skip(), encoding.charset()));
    }

    private static Signature markup(String text) {
        var start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return TEXT;
        }
        if (start.contains("<html") || start.contains("<table") || start.startsWith("<!doctype html")) {
            return HTML;
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return SPREADSHEET_XML;
        }
        return start.startsWith("<?xml") ? XML : TEXT;
    }
}
