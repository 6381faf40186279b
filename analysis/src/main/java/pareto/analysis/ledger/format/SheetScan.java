package pareto.analysis.ledger.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellRangeAddress;

/// A quick look over the XML of a sheet without parsing it: whether it has cells, and its merged ranges, which stand
/// behind the cells that need them.
///
/// @param cells whether any cell holds a value
record SheetScan(boolean cells, Merges merges) {

    private static final int LONGEST_TAG = 200;

    static SheetScan of(InputStream sheet) throws IOException {
        boolean cells = false;
        var merges = new Merges();
        try (var in = new BufferedInputStream(sheet, 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '<') {
                    int next = in.read();
                    cells |= next == 'v' || next == 'i' || next == 't';
                    if (next == 'm') {
                        add(tag(in), merges);
                    }
                }
            }
        }
        return new SheetScan(cells, merges);
    }

    private static String tag(InputStream in) throws IOException {
        var tag = new byte[LONGEST_TAG];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '>' && length < LONGEST_TAG; b = in.read()) {
            tag[length++] = (byte) b;
        }
        return new String(tag, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void add(String tag, Merges merges) {
        int from = tag.indexOf("ref=\"");
        int to = tag.indexOf('"', from + 5);
        if (!tag.startsWith("ergeCell ") || from < 0 || to < 0) {
            return;
        }
        try {
            var range = CellRangeAddress.valueOf(tag.substring(from + 5, to));
            merges.add(new Merges.Range(
                    range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()));
        } catch (RuntimeException e) {
            // A range that is none merges nothing.
        }
    }
}
