package pareto.database;

/// Pareto cannot or must not start. The message is one sentence for the person who started it:
/// what, where, how to mend.
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
