package pareto.analysis.ledger.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// HTML whose tag names end where no tag is meant any more: the parser takes time that grows with the square of a name,
/// and in a damaged file a name may be as long as the file.
final class TagNames extends FilterReader {

    private static final int LONGEST = 100;
    private static final int OUTSIDE = -1;

    /// How long the name is up to here, or that this is none.
    private int length = OUTSIDE;

    TagNames(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] into, int offset, int most) throws IOException {
        int read = super.read(into, offset, most);
        int kept = offset;
        while (read > 0) {
            for (int at = offset; at < offset + read; at++) {
                if (belongs(into[at])) {
                    into[kept++] = into[at];
                }
            }
            if (kept > offset) {
                return kept - offset;
            }
            read = super.read(into, offset, most);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private boolean belongs(char c) {
        if (c == '<') {
            length = 0;
        } else if (c == '>' || Character.isWhitespace(c) || (c == '/' && length > 0)) {
            length = OUTSIDE;
        } else if (length > 0 || (length == 0 && begins(c))) {
            length++;
        } else if (c != '/') {
            length = OUTSIDE;
        }
        return length <= LONGEST;
    }

    /// A sign of less in a text is no tag.
    private static boolean begins(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
