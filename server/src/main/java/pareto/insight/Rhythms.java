package pareto.insight;

import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Standings;

/// Keeps what is expected of accounts whenever their rhythms have been gone through; declared as a bean.
public interface Rhythms {

    /// Puts it in place of what was kept before, in one transaction, in a system actor's name.
    ///
    /// @param known all accounts and what they bought
    void keep(Changes.Known known, Standings standings, String currency);

    /// Forgets it, where there are no lines any more.
    void forget();
}
