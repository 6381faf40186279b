package pareto.analysis.cli;

/// A command that cannot be carried out; the message is one sentence for the user.
final class RefusedException extends RuntimeException {

    RefusedException(String sentence) {
        super(sentence);
    }
}
