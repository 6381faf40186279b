package pareto.analysis.ledger.format;

import java.nio.charset.Charset;

/// How a text file is to be read: found by looking, shown to the user, who may know better.
///
/// @param delimiter comma, semicolon, tab, pipe, or a blank for runs of blanks
public record TextShape(Charset charset, char delimiter) {

    public static final char BLANKS = ' ';

    String describe() {
        var between = switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            case BLANKS -> "blanks";
            default -> String.valueOf(delimiter);
        };
        return "CSV, " + between + ", " + charset.name();
    }
}
