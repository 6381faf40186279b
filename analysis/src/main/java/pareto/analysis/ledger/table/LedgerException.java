package pareto.analysis.ledger.table;

/// The ledger could not do what was asked; it stands as before.
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
