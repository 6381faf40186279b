package pareto.analysis.ledger.format;

import java.io.IOException;

/// A file that cannot be read as orders. The message is one sentence for the user: what, where, how to mend.
public class UnreadableFileException extends IOException {

    public UnreadableFileException(String sentence) {
        super(sentence);
    }

    public UnreadableFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
