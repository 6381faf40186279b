package pareto.analysis.ledger.format;

import java.io.IOException;
import java.util.List;

/// A file that cannot be read as orders. The message is one English sentence or two for the user: what, where, how to
/// mend. Code and arguments let a page say the same in another language.
public class UnreadableFileException extends IOException {

    private final String code;
    private final transient List<Object> arguments;

    /// @param code names the sentence, e.g. `cut-off`
    /// @param sentence the sentence in English, complete
    /// @param arguments what varies in the sentence; the first is always the name of the file
    public UnreadableFileException(String code, String sentence, Object... arguments) {
        super(sentence);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /// Strings and whole numbers, the name of the file first.
    public List<Object> arguments() {
        return arguments;
    }

    UnreadableFileException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
