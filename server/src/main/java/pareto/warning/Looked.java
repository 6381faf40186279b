package pareto.warning;

import java.util.List;
import pareto.account.AccountId;

/// Which warnings a list speaks of: what it does not hold of these is seen no longer.
///
/// @param condition on a warning `w`
/// @param accounts that were looked at; of no meaning where all were
record Looked(String condition, List<AccountId> accounts) {

    /// All that ledgers tell.
    static final Looked LEDGER = new Looked("not " + WarningRows.OF_PEOPLE, List.of());

    /// All that dossiers tell.
    static final Looked PEOPLE = new Looked(WarningRows.OF_PEOPLE, List.of());

    /// What dossiers tell of some accounts.
    static Looked people(List<AccountId> accounts) {
        return new Looked(WarningRows.OF_PEOPLE + " and w.account_id = any(:accounts)", accounts);
    }
}
