package pareto.analysis.cli;

import java.io.PrintWriter;
import java.util.List;

/// Columns of a terminal; a Chinese character takes two places. Control characters of a file never reach the terminal.
///
/// @param sides one letter a column: `l` or `r`
/// @param rows headings first, all of the same length
record TextTable(String sides, List<List<String>> rows) {

    private static final int WIDEST = 40;

    void print(PrintWriter out) {
        var widths = new int[sides.length()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i == 0 ? "" : "  ").append(padded(row.get(i), widths[i], sides.charAt(i) == 'r'));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static String padded(String text, int width, boolean right) {
        var shown = cut(text.replaceAll("\\p{Cntrl}", " "), width);
        var blanks = " ".repeat(Math.max(0, width - width(shown)));
        return right ? blanks + shown : shown + blanks;
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var cut = text;
        while (width(cut) > width - 1) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}
