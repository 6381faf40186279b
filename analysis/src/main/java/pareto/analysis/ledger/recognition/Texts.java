package pareto.analysis.ledger.recognition;

/// Cells as people type them, brought to one form: full-width signs narrowed, odd blanks made plain, ends trimmed.
public final class Texts {

    private Texts() {}

    /// The cell with full-width letters, digits and signs as ASCII and without blanks at its ends. Returns its
    /// argument when there is nothing to do, which is almost always.
    public static String plain(String cell) {
        int n = cell.length();
        if (n == 0) return cell;
        for (int i = 0; i < n; i++) {
            char c = cell.charAt(i);
            if (c > 126 && narrow(c) != c) return narrowed(cell).strip();
        }
        return cell.charAt(0) <= ' ' || cell.charAt(n - 1) <= ' ' || cell.charAt(0) == 0xFEFF ? cell.strip() : cell;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String narrowed(String cell) {
        char[] out = cell.toCharArray();
        for (int i = 0; i < out.length; i++) out[i] = narrow(out[i]);
        return new String(out);
    }

    private static char narrow(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) return (char) (c - 0xFEE0);
        return switch (c) {
            case 0x3000, 0x00A0, 0x202F, 0x2007, 0x2009, 0xFEFF, 0x200B -> ' ';
            case 0x2212, 0x2010, 0x2011 -> '-';
            case 0xFFE5 -> '¥';
            default -> c;
        };
    }
}
