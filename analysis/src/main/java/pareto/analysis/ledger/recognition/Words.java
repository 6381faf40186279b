package pareto.analysis.ledger.recognition;

/// Words in the form in which headers and rules compare them.
public final class Words {

    private Words() {}

    /// Plain, lower case, without blanks and joining signs: `Bank Charges` and `BANK_CHARGES` are one word.
    public static String of(String cell) {
        String text = Texts.plain(cell);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (!Character.isWhitespace(c) && "_-./:：*#'\"、&".indexOf(c) < 0) out.append(c);
        }
        return out.toString();
    }
}
