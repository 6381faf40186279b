package pareto.analysis.ledger;

/// Hears how far long work has come, and may end it.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress SILENT = (records, share) -> true;

    /// Called every few thousand records.
    ///
    /// @param records read so far
    /// @param share of the work done, from 0 to 1
    /// @return whether to go on
    boolean at(long records, double share);
}
