package pareto.analysis.ledger.table;

/// Told before every step that changes a file, so that a test can stop the ledger at any of them.
interface Moments {
    Moments UNWATCHED = step -> {};

    void before(String step);
}
