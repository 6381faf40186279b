package pareto.analysis.ledger.table;

/// How many records of a file already stand in active batches of its source.
///
/// @param records    lines of the file
/// @param identical  of these, lines that stand there with the same content
/// @param changed    of these, lines whose identity stands there with other content
public record Overlap(long records, long identical, long changed) {

    public long standing() {
        return identical + changed;
    }

    /// Whether the user should choose between replacing, adding and cancelling: a fifth or more is known already.
    public boolean asks() {
        return standing() > 0 && 5 * standing() >= records;
    }
}
